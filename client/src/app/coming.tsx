import { type ComponentType, lazy, useState } from 'react';
import { loadAreas } from '../text/language.ts';
import type { Area } from '../text/words.ts';

/** A part of the page that is loaded with its words when it is first shown, or before: `load` can be called again and again. */
export interface Coming<Props> {
  load(): Promise<ComponentType<Props>>;
  isHere(): boolean;
  readonly Component: ComponentType<Props>;
}

/**
 * As `lazy`, with the words of the areas that it names; but what has come already is drawn at once. A lazy part makes its place wait even then, and what takes the place of a
 * waiting part is held back by React for a third of a second.
 */
export function coming<Props extends object>(
  areas: readonly Area[],
  load: () => Promise<ComponentType<Props>>,
): Coming<Props> {
  let loaded: ComponentType<Props> | undefined;
  async function loadOnce() {
    loaded ??= (await Promise.all([load(), loadAreas(areas)]))[0];
    return loaded;
  }
  // A lazy part remembers a failure for ever: who comes here later, with a network, begins with a new one.
  const wait = () =>
    lazy(async () => {
      try {
        return { default: await loadOnce() };
      } catch (error) {
        setTimeout(() => {
          Waiting = wait();
        });
        throw error;
      }
    });
  let Waiting = wait();

  return {
    load: loadOnce,
    isHere: () => loaded !== undefined,
    Component(props) {
      // Kept for as long as it stands: another one would begin anew.
      const [Shown] = useState(() => loaded ?? Waiting);
      return <Shown {...props} />;
    },
  };
}
