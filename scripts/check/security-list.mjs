// The last column of docs/security.md is made from the tests: each file that has a case's number in a test's name.
// Without --write it only compares; a number without a row, or a row without a test, is a fault.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './command.mjs';

const file = path.join(root, 'docs', 'security.md');
const list = readFileSync(file, 'utf8');
const tests = testsByCase();
const ROW = /^\| ([A-M]\d{1,2}) +\| (.*?) +\|.*\|$/gm;

const listed = [...list.matchAll(ROW)].map(([, number]) => number);
const faults = [
  ...[...tests.keys()].filter((number) => !listed.includes(number)).map((number) => `${number} has no row`),
  ...listed.filter((number) => !tests.has(number)).map((number) => `${number} has no test`),
];
const made = list.replaceAll(ROW, (_, number, guard) => {
  const files = [...(tests.get(number) ?? [])].sort().map((test) => `\`${test}\``);
  return `| ${number} | ${guard} | ${files.join(', ')} |`;
});
if (process.argv.includes('--write')) writeFileSync(file, made);
else if (made !== list)
  faults.push('docs/security.md is out of date: node scripts/check/security-list.mjs --write');

for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** `it('B3: …')`, `describe('A1, A6: …')`, `it.each(…)('E1: …')` → B3 and the file. */
function testsByCase() {
  const found = new Map();
  for (const test of ['shared/src', 'server/src', 'client/src', 'e2e'].flatMap(testsIn)) {
    const text = readFileSync(path.join(root, test), 'utf8');
    for (const [, , numbers] of text.matchAll(/\(\s*(['"`])((?:[A-M]\d{1,2}(?:, )?)+): /g))
      for (const number of numbers.split(', ')) found.set(number, (found.get(number) ?? new Set()).add(test));
  }
  return found;
}

function testsIn(folder) {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.test\.tsx?$/.test(name) && !name.includes('node_modules'));
}
