import { getTableColumns } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { aesVault, UnreadableSecret } from './aes-vault.ts';
import { DatabaseBusy } from './errors.ts';
import { openDatabase } from './open-database.ts';
import { rotateKeys } from './rotate-keys.ts';
import { secretPlaces, throttleTables } from './secret-places.ts';

const k1 = { id: 'k1', key: Buffer.alloc(32, 1) };
const k2 = { id: 'k2', key: Buffer.alloc(32, 2) };
const before = aesVault({ dataKeys: [k1], indexKey: Buffer.alloc(32, 3) });
const during = aesVault({ dataKeys: [k2, k1], indexKey: Buffer.alloc(32, 4) });
const after = aesVault({ dataKeys: [k2], indexKey: Buffer.alloc(32, 4) });
const receivedAt = new Date('2024-03-07T02:00:00Z');

onBothEngines((open) => {
  it('J6: rotation leaves every secret readable and every index true under the new keys alone', async () => {
    const database = await open();
    const { applicants, intakeItems, lookUpAttempts, outboxMessages, passports } = database.tables;
    const person = await aPerson(database, before, { passport: 'E12345678' });
    const identityHmac = before.blindIndex('id-number', person.idNumber);
    await database.write(async (tx) => {
      await tx.insert(intakeItems).values({ id: 'received', identityHmac, channel: 'WINDOW', receivedAt });
      await tx.insert(lookUpAttempts).values({
        id: 'attempt',
        kind: 'LOOK_UP',
        at: receivedAt,
        identityHmac,
        phoneHmac: 'phone',
        deviceHash: 'device',
        outcome: 'MISMATCH',
      });
      await tx.insert(outboxMessages).values({
        id: 'sent',
        phoneCipher: before.encrypt('outbox_messages.phone_cipher', 'sent', person.phone),
        bodyCipher: null,
        state: 'SENT',
        tries: 1,
        nextTryAt: receivedAt,
        createdAt: receivedAt,
      });
    });

    expect(await rotateKeys(database, during)).toBe(4);

    const [row] = await database.read.select().from(applicants);
    expect(after.decrypt('applicants.id_number_cipher', person.id, row!.idNumberCipher)).toBe(
      person.idNumber,
    );
    expect(row?.idNumberHmac).toBe(after.blindIndex('id-number', person.idNumber));
    expect(row?.phoneHmac).toBe(after.blindIndex('phone-number', person.phone));
    const [passport] = await database.read.select().from(passports);
    expect(passport?.numberHmac).toBe(after.blindIndex('passport-number', 'E12345678'));
    const [item] = await database.read.select().from(intakeItems);
    expect(item?.identityHmac).toBe(row?.idNumberHmac);
    expect(await database.read.$count(lookUpAttempts)).toBe(0);
  });

  it('J6: rotation changes nothing when one value cannot be read', async () => {
    const database = await open();
    const { applicants } = database.tables;
    await aPerson(database, before);
    await aPerson(database, aesVault({ dataKeys: [{ ...k1, id: 'lost' }], indexKey: Buffer.alloc(32, 3) }));
    const whole = await database.read.select().from(applicants);
    await expect(rotateKeys(database, during)).rejects.toThrow(UnreadableSecret);
    expect(await database.read.select().from(applicants)).toEqual(whole);
  });

  it('is kept from running beside a server, and keeps servers out', async () => {
    const database = await open();
    await expect(openDatabase(database.location, { alone: true })).rejects.toThrow(DatabaseBusy);
    await database.close();
    const alone = await openDatabase(database.location, { alone: true });
    await expect(openDatabase(database.location)).rejects.toThrow(DatabaseBusy);
    await alone.close();
    await (await openDatabase(database.location)).close();
  });

  it('knows every column that a key made', async () => {
    const { tables } = await open();
    const recomputed = Object.values(secretPlaces(tables)).flatMap(({ table, cipher, index }) => {
      const columns = getTableColumns(table);
      return [columns[cipher], columns[index?.column ?? cipher]];
    });
    const emptied = throttleTables(tables).flatMap((table) => Object.values<unknown>(getTableColumns(table)));
    const handled = new Set<unknown>([...recomputed, ...emptied, tables.intakeItems.identityHmac]);
    const keyed = Object.values(tables)
      .flatMap((table) => Object.values(getTableColumns(table)))
      .filter((column) => /_(cipher|hmac)$/.test(column.name));
    expect(keyed.filter((column) => !handled.has(column)).map((column) => column.name)).toEqual([]);
  });
});
