import type { AuthCheckerFn } from 'type-graphql';
import { Fault } from '../fault.ts';
import type { Context } from './context.ts';
import { PUBLIC } from './public.ts';

/** The coarse gate: signed in or not. Which rows a person may see is decided by `access/`. */
export const authChecker: AuthCheckerFn<Context, string> = ({ context }, roles) => {
  if (roles.includes(PUBLIC)) return true;
  if (context.viewer === null) throw new Fault('UNAUTHENTICATED');
  return true;
};
