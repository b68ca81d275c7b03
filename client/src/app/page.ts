import { type ComponentType, lazy } from 'react';
import { loadAreas } from '../text/language.ts';
import type { Area } from '../text/words.ts';

/** A line of a table of routes: the page is loaded together with the words of the areas that it names. */
export function page(path: string, areas: readonly Area[], load: () => Promise<ComponentType>) {
  return {
    path,
    Component: lazy(async () => {
      const [component] = await Promise.all([load(), loadAreas(areas)]);
      return { default: component };
    }),
  };
}
