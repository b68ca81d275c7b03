import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { grantDocument } from '../delegation/grant-diagram.ts';
import { statusDocument } from './status-diagram.ts';

it.each([
  ['status.md', statusDocument],
  ['grants.md', grantDocument],
])('docs/%s is what its table says', (name, document) => {
  expect(readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8')).toBe(document());
});
