import { and, asc, eq, getTableColumns, gt, isNotNull, notInArray } from 'drizzle-orm';
import type { Database, Writes } from './database.ts';
import { type SecretPlace, secretPlaces, throttleTables } from './secret-places.ts';
import type { Tables } from './tables.ts';
import type { SecretColumn, Vault } from './vault.ts';

interface Secret {
  readonly id: string;
  readonly cipher: string;
  readonly index: string;
}

const CHUNK = 500;

/**
 * Encrypts every secret under the vault's current key and recomputes the blind indexes under its index key, in one
 * transaction; gives the number of values. Offline work: a running server would go on writing under the old keys.
 */
export function rotateKeys(database: Database, vault: Vault): Promise<number> {
  const { tables } = database;
  const places = Object.entries(secretPlaces(tables)) as [SecretColumn, SecretPlace][];
  return database.write(async (tx) => {
    let values = 0;
    let newIndexKey = false;
    for (const [column, place] of places) {
      for await (const secret of secretsOf(tx, place)) {
        const index = await sealAnew(tx, vault, column, place, secret);
        values += 1;
        if (index === undefined || index === secret.index) continue;
        newIndexKey = true;
        if (place.index?.of === 'id-number') await moveIntakeItems(tx, tables, secret.index, index);
      }
    }
    if (newIndexKey) await dropLoneIndexes(tx, tables);
    return values;
  });
}

/** Gives the blind index, where the secret has one. */
async function sealAnew(
  tx: Writes,
  vault: Vault,
  column: SecretColumn,
  { table, cipher, index }: SecretPlace,
  secret: Secret,
): Promise<string | undefined> {
  const plain = vault.decrypt(column, secret.id, secret.cipher);
  const hmac = index && vault.blindIndex(index.of, plain);
  const values = {
    [cipher]: vault.encrypt(column, secret.id, plain),
    ...(index && { [index.column]: hmac }),
  };
  await tx.update(table).set(values).where(eq(table.id, secret.id));
  return hmac;
}

async function* secretsOf(tx: Writes, { table, cipher, index }: SecretPlace): AsyncGenerator<Secret> {
  const columns = getTableColumns(table);
  const sealed = columns[cipher]!;
  const shape = { id: table.id, cipher: sealed, index: columns[index?.column ?? cipher]! };
  for (let after = ''; ; ) {
    const rows = await tx
      .select(shape)
      .from(table)
      .where(and(gt(table.id, after), isNotNull(sealed)))
      .orderBy(asc(table.id))
      .limit(CHUNK);
    if (rows.length === 0) return;
    yield* rows as Secret[];
    after = String(rows.at(-1)!.id);
  }
}

async function moveIntakeItems(tx: Writes, { intakeItems }: Tables, from: string, to: string): Promise<void> {
  await tx.update(intakeItems).set({ identityHmac: to }).where(eq(intakeItems.identityHmac, from));
}

/** A blind index without its secret cannot be recomputed: harmless where it only throttles, a loss elsewhere. */
async function dropLoneIndexes(tx: Writes, tables: Tables): Promise<void> {
  for (const table of throttleTables(tables)) await tx.delete(table);
  const { applicants, intakeItems } = tables;
  const known = tx.select({ hmac: applicants.idNumberHmac }).from(applicants);
  const strangers = await tx.$count(intakeItems, notInArray(intakeItems.identityHmac, known));
  if (strangers > 0) throw new Error(`${strangers} received applications name nobody in the register`);
}
