import { writeFileSync } from 'node:fs';
import { statusDocument } from './status-diagram.ts';

writeFileSync(new URL('../../../docs/status.md', import.meta.url), statusDocument());
