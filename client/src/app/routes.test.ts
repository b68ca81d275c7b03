import { expect, it } from 'vitest';
import { areas as known } from '../text/zh-CN.ts';
import own from './own-routes.tsx?raw';
import { OWN_PLACES, PATHS } from './paths.ts';
import main from './routes.tsx?raw';

const sources = import.meta.glob<string>(['../features/**/*.{ts,tsx}', '!../**/*.test.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The areas that a source asks for: `useTranslation('cards')`, `['cards', 'card']`, `ns: 'cards'`, `'cards:title'`. */
function areasIn(source: string): string[] {
  const asked = [...source.matchAll(/useTranslation\(\[?([^\])]*)|ns: '([\w-]+)'|[('`]([\w-]+):\w/g)];
  const names = asked.flatMap(([, hook = '', option = '', prefix = '']) => [
    ...[...hook.matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? ''),
    option,
    prefix,
  ]);
  return names.filter((name) => name in known);
}

const pages = [
  ...(main + own).matchAll(/page\(\s*[^,]+,\s*\[([^\]]*)\],[\s\S]*?features\/([\w-]+)\/(\w+)\.tsx/g),
];

it.each(pages.map(([, areas = '', folder = '', page = '']) => ({ page, folder, areas })))(
  'the words of $page are loaded with it',
  ({ folder, areas }) => {
    const inPage = Object.entries(sources).filter(([file]) => file.startsWith(`../features/${folder}/`));
    const used = new Set(inPage.flatMap(([, source]) => areasIn(source)));
    expect([...used].filter((area) => !areas.includes(`'${area}'`))).toEqual([]);
  },
);

const ownPaths = [...own.matchAll(/page\(\s*PATHS\.(\w+)/g)].map(
  ([, name]) => PATHS[name as keyof typeof PATHS],
);

it.each(ownPaths)('%s lies below a place of the signed-in', (path) => {
  expect(OWN_PLACES.filter((place) => path === place || path.startsWith(`${place}/`))).toHaveLength(1);
});

it('every page of the signed-in is in their table', () => {
  expect(ownPaths.length).toBeGreaterThan(30);
});
