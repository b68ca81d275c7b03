#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { verifyChains } from './access/verify-chains.ts';
import { type Config, loadEnvironment, readConfig } from './config.ts';
import { aesVault } from './db/aes-vault.ts';
import type { Database } from './db/database.ts';
import { keysOf } from './db/keys.ts';
import { openDatabase } from './db/open-database.ts';
import { rotateKeys } from './db/rotate-keys.ts';
import { filesFolder, folderFileStore } from './files/file-store.folder.ts';
import { rotateFiles } from './files/rotate-files.ts';
import { startFault } from './start-fault.ts';

interface Command {
  readonly what: string;
  /** Runs only while no server does, and keeps servers out meanwhile. */
  readonly alone: boolean;
  /** Gives the exit code. */
  run(database: Database, config: Config): Promise<number>;
}

const commands: Readonly<Record<string, Command>> = {
  verify: { what: 'look for changed histories and access records', alone: false, run: verify },
  'rotate-keys': {
    what: 'encrypt everything under the first of DATA_KEYS and INDEX_KEY',
    alone: true,
    run: rotate,
  },
};

const { positionals } = parseArgs({ allowPositionals: true });
process.exitCode = await dispatch(positionals[0] ?? '');

async function dispatch(name: string): Promise<number> {
  const command = commands[name];
  if (command === undefined) return usage();
  try {
    const config = readConfig(loadEnvironment());
    const database = await openDatabase(config, { alone: command.alone });
    return await command.run(database, config).finally(() => database.close());
  } catch (error) {
    const words = startFault(error);
    if (words === undefined) throw error;
    console.error(words);
    return 2;
  }
}

function usage(): number {
  const lines = Object.entries(commands).map(([name, { what }]) => `  exit-card ${name.padEnd(12)} ${what}`);
  console.error(['Usage:', ...lines].join('\n'));
  return 2;
}

async function verify(database: Database): Promise<number> {
  const { broken, chains, rows } = await verifyChains(database);
  for (const { chain, parentId, kind, seq } of broken)
    console.log(`${kind} row ${seq}, ${chain} ${parentId}`);
  console.log(
    `${chains} chains with ${rows} rows: ${broken.length === 0 ? 'all whole' : `${broken.length} BROKEN`}`,
  );
  return broken.length === 0 ? 0 : 1;
}

async function rotate(database: Database, config: Config): Promise<number> {
  const keys = keysOf(config);
  const files = await rotateFiles(database, folderFileStore(filesFolder(config), keys));
  const values = await rotateKeys(database, aesVault(keys));
  console.log(
    `${values} values and ${files} files are now encrypted under the key "${keys.dataKeys[0]?.id}"`,
  );
  return 0;
}
