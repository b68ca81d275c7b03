import type { ApolloClient } from '@apollo/client';
import type { ComponentType } from 'react';
import type { Params } from 'react-router';
import type { Area } from '../text/words.ts';
import { coming } from './coming.tsx';

/** Puts what was asked for the page before the program came where the page finds it. */
type KeepEarly = (client: ApolloClient, params: Params) => Promise<unknown>;

/** A line of a table of routes: the page is loaded together with the words of the areas that it names. */
export function page(
  path: string,
  areas: readonly Area[],
  load: () => Promise<ComponentType>,
  keepEarly?: KeepEarly,
) {
  return { path, keepEarly, ...coming(areas, load) };
}
