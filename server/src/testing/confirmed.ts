import type { Viewer } from '../access/caller.ts';
import type { World } from './world.ts';

/** Somebody who has just typed a fresh code. */
export function confirmed({ clock }: Pick<World, 'clock'>, viewer: Viewer): Viewer {
  return { ...viewer, session: { ...viewer.session, stepUpAt: clock.realNow() } };
}
