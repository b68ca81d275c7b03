import { KIND_SCOPES, GrantScope as Scope } from '@exit-card/shared/delegation';
import type { GrantKind, GrantScope } from '../graphql/documents.ts';

/** What a kind of grant may open at most, by the names of the API. */
export function kindScopes(kind: GrantKind): GrantScope[] {
  const possible: readonly string[] = KIND_SCOPES[kind];
  return (Object.keys(Scope) as GrantScope[]).filter((name) => possible.includes(Scope[name]));
}
