// docs/security.md and the tests tell the same story: each case number in a test's name has its row, which names that file.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './command.mjs';

const faults = differences(casesOfTests(), casesOfList());
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** `it('B3: …')`, `describe('A1, A6: …')`, `it.each(…)('E1: …')` → "B3 server/src/…/one-time-code.test.ts". */
function casesOfTests() {
  return ['shared/src', 'server/src', 'client/src', 'e2e']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.includes('node_modules'))
    .flatMap((file) =>
      [
        ...readFileSync(path.join(root, file), 'utf8').matchAll(/\(\s*(['"`])((?:[A-M]\d{1,2}(?:, )?)+): /g),
      ].flatMap(([, , numbers]) => numbers.split(', ').map((number) => `${number} ${file}`)),
    );
}

function casesOfList() {
  const list = readFileSync(path.join(root, 'docs', 'security.md'), 'utf8');
  return [...list.matchAll(/^\| ([A-M]\d{1,2}) +\|.*$/gm)].flatMap(([row, number]) =>
    [...row.matchAll(/`([\w./-]+\.test\.tsx?)`/g)].map(([, file]) => `${number} ${file}`),
  );
}

function differences(tested, listed) {
  const missing = [...new Set(tested)].filter((entry) => !listed.includes(entry));
  const stale = [...new Set(listed)].filter((entry) => !tested.includes(entry));
  return [
    ...missing.sort().map((entry) => `docs/security.md lacks: ${entry}`),
    ...stale.sort().map((entry) => `docs/security.md names a test that is not there: ${entry}`),
  ];
}
