import { writeFileSync } from 'node:fs';
import { grantDocument } from '../delegation/grant-diagram.ts';
import { statusDocument } from './status-diagram.ts';

const DOCUMENTS = { 'status.md': statusDocument(), 'grants.md': grantDocument() };

for (const [name, text] of Object.entries(DOCUMENTS))
  writeFileSync(new URL(`../../../docs/${name}`, import.meta.url), text);
