import type { OfficerRole } from '@exit-card/shared/officer';
import type { AuthCheckerFn } from 'type-graphql';
import { Fault } from '../fault.ts';
import { demandRole } from '../officers/officer.ts';
import type { Context } from './context.ts';
import { PUBLIC } from './public.ts';

/** The coarse gate: signed in, and where roles are named an officer with one of them. Which rows a person may see is decided by `access/`. */
export const authChecker: AuthCheckerFn<Context, OfficerRole | typeof PUBLIC> = (
  { context: { services, viewer } },
  names,
) => {
  const roles = names.filter((name) => name !== PUBLIC);
  if (roles.length < names.length) return true;
  if (viewer === null) throw new Fault('UNAUTHENTICATED');
  return roles.length === 0 || demandRole(services, viewer, roles).then(() => true);
};
