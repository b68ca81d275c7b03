import { type ComponentType, lazy } from 'react';
import { loadAreas } from '../text/language.ts';
import type { Area } from '../text/words.ts';

/** A line of a table of routes: the page is loaded together with the words of the areas that it names. */
export function page(path: string, areas: readonly Area[], load: () => Promise<ComponentType>) {
  async function loadWithWords() {
    const [component] = await Promise.all([load(), loadAreas(areas)]);
    return { default: component };
  }
  return { path, load: loadWithWords, Component: lazy(loadWithWords) };
}
