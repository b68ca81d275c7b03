import { GrantScope } from '@exit-card/shared/delegation';
import { Fault } from '../fault.ts';

/**
 * The scopes in the order of the list, each once. Every grant opens status and dates: without them nothing else is to
 * be seen. Throws BAD_USER_INPUT where they are left out.
 */
export function parseScopes(scopes: readonly GrantScope[]): GrantScope[] {
  if (!scopes.includes('card:read')) throw new Fault('BAD_USER_INPUT', { at: 'scopes' });
  return Object.values(GrantScope).filter((scope) => scopes.includes(scope));
}
