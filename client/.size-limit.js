import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8'));

/** What the browser loads before the look-up can be used: the frame with its words, the page. */
const ENTRIES = [
  'index.html',
  'src/main.tsx',
  'src/text/zh-CN/look-up.ts',
  'src/features/look-up/LookUpSteps.tsx',
];

export default [
  {
    name: 'First load of the look-up',
    path: [...withImports(ENTRIES)].map((key) => `dist/${manifest[key].file}`),
    limit: '200 kB',
    gzip: true,
  },
];

function withImports(keys, seen = new Set()) {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    withImports(manifest[key].imports ?? [], seen);
  }
  return seen;
}
