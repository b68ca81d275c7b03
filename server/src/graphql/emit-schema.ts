import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { ROOT } from '../config.ts';
import { buildApi } from './schema.ts';

// Writes the contract from the code, or with --check says whether the written one is still true.
const file = path.join(ROOT, 'schema.graphql');
const emitted = `${printSchema(lexicographicSortSchema(buildApi()))}\n`;

if (!process.argv.includes('--check')) writeFileSync(file, emitted);
else if (readFileSync(file, 'utf8') !== emitted) {
  console.error('schema.graphql is not what the code says: run pnpm --filter @exit-card/server schema');
  process.exitCode = 1;
}
