import type { ComponentType } from 'react';
import { loadAreas } from '../text/language.ts';
import type { Area } from '../text/words.ts';
import { coming } from './coming.tsx';

/** A line of a table of routes: the page is loaded together with the words of the areas that it names. */
export function page(path: string, areas: readonly Area[], load: () => Promise<ComponentType>) {
  async function loadWithWords() {
    const [component] = await Promise.all([load(), loadAreas(areas)]);
    return component;
  }
  return { path, ...coming(loadWithWords) };
}
