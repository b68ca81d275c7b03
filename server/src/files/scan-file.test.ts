import { asc, ne } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { openWorld, type World } from '../testing/world.ts';
import type { ScanVerdict } from './file-scanner.ts';
import { scanPending } from './scan-file.ts';

const id = (n: number) => `file-${String(n).padStart(2, '0')}`;

async function plantPending({ database, services }: World, count: number, missing: readonly number[] = []) {
  const { vault, files } = services;
  const { id: uploadedBy } = await aPerson(database, vault);
  for (let n = 0; n < count; n += 1) {
    if (!missing.includes(n)) await files.put(id(n), [Buffer.from(`content ${n}`)]);
    await database.write((tx) =>
      tx.insert(database.tables.files).values({
        id: id(n),
        purpose: 'GRANT_EVIDENCE',
        subjectId: 'grant',
        uploadedBy,
        nameCipher: vault.encrypt('files.name_cipher', id(n), '户口簿.pdf'),
        ticketHash: '',
        ticketExpiresAt: china('2024-03-11 10:00'),
        state: 'PENDING',
        createdAt: china('2024-03-11 10:00'),
      }),
    );
  }
}

const decided = async ({ database: { read, tables } }: World) =>
  read
    .select({ id: tables.files.id, state: tables.files.state, refusal: tables.files.refusal })
    .from(tables.files)
    .where(ne(tables.files.state, 'PENDING'))
    .orderBy(asc(tables.files.id));

onBothEngines((open) => {
  it('H6: files that never get an answer hold up no other', async () => {
    const world = await openWorld(open);
    await plantPending(world, 21);
    const services = {
      ...world.services,
      scanner: {
        scan: async (content: Buffer): Promise<ScanVerdict> =>
          content.toString() === 'content 20' ? 'CLEAN' : 'UNAVAILABLE',
      },
    };
    const after = await scanPending(services);
    expect(await decided(world)).toEqual([]);
    expect(await scanPending(services, after)).toBe('');
    expect(await decided(world)).toEqual([{ id: id(20), state: 'CLEAN', refusal: null }]);
  });

  it('H7: a file that is lost is refused, and said in the log', async () => {
    const world = await openWorld(open);
    await plantPending(world, 2, [0]);
    await scanPending(world.services);
    expect((await decided(world))[0]).toEqual({ id: id(0), state: 'REJECTED', refusal: 'DAMAGED' });
    expect(world.logged.join()).toContain('a file is not where its row says');
  });
});
