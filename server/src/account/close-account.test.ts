import { idNumberWithCheckDigit } from '@exit-card/shared/id-number';
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openAccount } from '../applicants/account.store.ts';
import { appendEvents } from '../live/event.store.ts';
import type { Services } from '../services.ts';
import { takeView } from '../shares/share.store.ts';
import { aSavedDraft, TRIP } from '../testing/applying.ts';
import { toldTo } from '../testing/asking.ts';
import { confirmed } from '../testing/confirmed.ts';
import { type Open, onBothEngines } from '../testing/engines.ts';
import { aPerson, type Person } from '../testing/people.ts';
import { plantCard, viewerAs } from '../testing/planted-cards.ts';
import { aGuardianGrant } from '../testing/planted-grants.ts';
import { home, openSharing, shared } from '../testing/sharing.ts';
import { upload } from '../testing/uploads.ts';
import type { World } from '../testing/world.ts';
import { closeAccount } from './close-account.ts';

/** A person with an account, who has just typed a fresh code. */
async function withAccount(world: World, { id: applicantId, phone: phoneNumber }: Person) {
  const { database, services, clock } = world;
  const person = { applicantId, phoneNumber };
  const { id: accountId } = await database.write((tx) =>
    openAccount(tx, database.tables, services.vault, person, clock.realNow()),
  );
  return { viewer: confirmed(world, { ...viewerAs(applicantId), accountId }) };
}

/** 梁启明 has one. */
async function ready(open: Open) {
  const world = await openSharing(open);
  return { world, viewer: (await withAccount(world, world.principal)).viewer };
}

onBothEngines((open) => {
  it('J8: takes drafts and their files along in one transaction, whatever becomes of the bytes', async () => {
    const { world, viewer } = await ready(open);
    const { services, database, logged } = world;
    const { cardDrafts, files } = database.tables;
    const expedite = { reason: 'CRITICAL_ILLNESS', explanation: '手术' } as const;
    const { id } = await aSavedDraft(world, viewer, { ...TRIP, expedite });
    await upload(world, viewer, { purpose: 'EXPEDITE_PROOF', subjectId: id });
    const failing: Services = {
      ...services,
      files: { ...services.files, remove: () => Promise.reject(new Error('the disk is full')) },
    };
    expect((await closeAccount(failing, home, viewer)).__typename).toBe('AccountClosed');
    expect(await database.read.$count(cardDrafts)).toBe(0);
    const [file] = await database.read.select().from(files).where(eq(files.subjectId, id));
    expect(file!.removedAt).not.toBeNull();
    expect(logged.join('')).toContain('file of a draft not removed');
  });

  it('J8: a guardian, whose grant stays, is told of the shares that end', async () => {
    const { world } = await ready(open);
    const { database, services, mother } = world;
    const idNumber = idNumberWithCheckDigit('11010520080501001');
    const youth = await aPerson(database, services.vault, { name: '梁小禾', idNumber });
    const { viewer } = await withAccount(world, youth);
    const scopes = ['card:read', 'share:create'] as const;
    const between = { principalId: youth.id, delegateApplicantId: mother.applicantId };
    await aGuardianGrant(database, { ...between, scopes: [...scopes] });
    const planted = { id: 'card of a youth', cardNumber: 'EX2024030700009', principalId: youth.id };
    const { card } = await plantCard(database, planted, ['submit', '2024-03-07 09:00']);
    await shared({ ...world, owner: viewer, cardId: card.id });
    expect((await closeAccount(services, home, viewer)).__typename).toBe('AccountClosed');
    expect(await toldTo(world, { id: mother.applicantId })).toEqual(['SHARE_CANCELLED']);
  });

  it('K2: closing an account and a look at its share do not hold each other up', async () => {
    const { world, viewer } = await ready(open);
    const { services, database, clock } = world;
    // SQLite has one writer: nobody waits with something in hand.
    if (database.engine === 'sqlite') return;
    const { share } = await shared(world);
    const { applicants } = database.tables;
    const waiting = sql<number>`(select count(*) from pg_locks
      where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))`.mapWith(Number);
    const declared = { declaredInstitution: '海天航空', declaredPerson: null };
    let taken = () => {};
    const isTaken = new Promise<void>((resolve) => {
      taken = resolve;
    });
    const looking = database.write(async (tx) => {
      await takeView(tx, database.tables, share.id, declared, clock.now());
      taken();
      const count = async () => (await tx.select({ waiting }).from(applicants).limit(1))[0]!.waiting;
      await expect.poll(count).toBe(1);
      const told = [{ applicantId: viewer.applicantId, kind: 'CARD' as const, cardId: share.cardId! }];
      await appendEvents(tx, database.tables, told, clock.now());
    });
    await isTaken;
    const [, closed] = await Promise.all([looking, closeAccount(services, home, viewer)]);
    expect(closed.__typename).toBe('AccountClosed');
  });
});
