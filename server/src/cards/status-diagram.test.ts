import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { statusDocument } from './status-diagram.ts';

it('docs/status.md is what the status table says', () => {
  expect(readFileSync(new URL('../../../docs/status.md', import.meta.url), 'utf8')).toBe(statusDocument());
});
