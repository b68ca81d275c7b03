// The migrations make the tables of the code. drizzle-kit exits 0 even when it could not decide, so the files are compared.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { command, root } from './command.mjs';

const folder = path.join(root, 'server', 'migrations');
const files = () => readdirSync(folder, { recursive: true }).sort();

const before = files();
for (const engine of ['sqlite', 'postgres']) {
  const { ok, output } = await command(
    'server',
    ['drizzle-kit', 'generate', '--config', `drizzle.${engine}.config.ts`],
    { NODE_OPTIONS: '--conditions=@exit-card/source' },
  );
  const settled = /No schema changes/i.test(output);
  if (!ok || !settled) {
    console.log(output);
    process.exitCode = 1;
  }
}
const added = files().filter((file) => !before.includes(file));
if (added.length > 0) {
  console.log(`The tables changed. Read and commit the new migration:\n${added.join('\n')}`);
  process.exitCode = 1;
}
