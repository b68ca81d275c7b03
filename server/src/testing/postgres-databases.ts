import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** The migrated database that every test database is a copy of. */
export const TEMPLATE = 'exit_card_template';

/** Makes a fresh migrated database on the server and gives its URL. */
export async function copyTemplate(serverUrl: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runOnPostgres(`${serverUrl}/postgres`, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  return `${serverUrl}/${name}`;
}

export async function runOnPostgres(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
