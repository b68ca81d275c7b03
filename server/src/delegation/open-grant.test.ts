import { describe, expect, it } from 'vitest';
import { recordsBefore } from '../access/access-log.store.ts';
import type { Viewer } from '../access/caller.ts';
import { delegatedCard, delegatedCards } from '../cards/delegated-cards.ts';
import { type Acting, openActing } from '../testing/acting.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import { callerAt } from '../testing/world.ts';

const caller = callerAt('home');

/** What a delegate hears who asks for the card and then for the list, and what the principal finds of it. */
async function tried({ services, database, clock }: Acting, delegate: Viewer, grantId: string, of: string) {
  const { grant, number } = { grant: grantId, number: { cardNumber: `EX20240307${of}` } };
  const card = await delegatedCard(services, caller, delegate, grant, number).then(
    () => 'shown',
    (fault) => `${fault.code} ${JSON.stringify(fault.parameters)}`,
  );
  const list = await delegatedCards(services, caller, delegate, grant, {}, {});
  const { read, tables } = database;
  const principal = await principalOf(database, of);
  const records = await recordsBefore(read, tables, viewerAs(principal), undefined, 10, clock.now());
  return { card, list: list && 'shown', records: records.map(({ outcome }) => outcome) };
}

async function principalOf({ read, tables: { cards } }: Acting['database'], of: string): Promise<string> {
  const rows = await read.select({ number: cards.cardNumber, id: cards.principalId }).from(cards);
  return rows.find(({ number }) => number.endsWith(of))!.id;
}

const UNSEEN = { card: 'NOT_FOUND {}', list: null };
const NOW = china('2024-03-11 10:00');

onBothEngines((open) => {
  describe('G2: a grant that does not hold is none', () => {
    it.each([
      ['not yet valid', "UPDATE delegation_grants SET valid_from = $LATER WHERE kind = 'NOTARISED_PROXY'", 0],
      ['only asked for', "UPDATE delegation_grants SET state = 'REQUESTED'", 0],
      ['waits for consent', "UPDATE delegation_grants SET state = 'AWAITING_CONSENT'", 0],
      ['refused', "UPDATE delegation_grants SET state = 'REJECTED'", 0],
      ['revoked', "UPDATE delegation_grants SET state = 'ENDED', end_reason = 'REVOKED_BY_PRINCIPAL'", 2],
      ['suspended', "UPDATE delegation_grants SET state = 'SUSPENDED'", 2],
      ['over', 'UPDATE delegation_grants SET valid_to = $NOW', 2],
      ['of a principal who has died', "UPDATE applicants SET deceased_on = '2024-03-10' WHERE $PRINCIPAL", 2],
    ])('%s', async (_, statement, denied) => {
      const acting = await openActing(open);
      const { database, proxy, proxyGrant, principal } = acting;
      const at = (date: Date) =>
        database.engine === 'sqlite' ? String(date.getTime()) : `'${date.toISOString()}'`;
      await database.raw(
        statement
          .replace('$NOW', at(NOW))
          .replace('$LATER', at(china('2024-03-11 10:01')))
          .replace('$PRINCIPAL', `id = '${principal.id}'`),
      );
      const heard = await tried(acting, proxy, proxyGrant.id, '00004');
      expect(heard).toEqual({ ...UNSEEN, records: Array(denied).fill('DENIED') });
    });

    it('one that there never was, and somebody else’s, leave no trace', async () => {
      const acting = await openActing(open);
      expect(await tried(acting, acting.proxy, 'no-such-grant', '00004')).toEqual({ ...UNSEEN, records: [] });
      const { mother, proxyGrant } = acting;
      expect(await tried(acting, mother, proxyGrant.id, '00004')).toEqual({ ...UNSEEN, records: [] });
    });
  });

  describe('G5: an organisation that may not act', () => {
    it.each([
      ['has a suspended name', "UPDATE organisations SET status = 'SUSPENDED'", 2],
      ['did not confirm', 'UPDATE delegation_grants SET confirmed_until = valid_from', 2],
      ['has no seat for the person any more', 'UPDATE org_seats SET ended_at = valid_from', 2],
      ['has no seat for the person yet', 'UPDATE org_seats SET valid_from = valid_to', 0],
      ['never had one', 'DELETE FROM org_seats', 0],
    ])('%s', async (_, statement, denied) => {
      const acting = await openActing(open);
      await acting.database.raw(statement);
      const heard = await tried(acting, acting.agent, acting.employerGrant.id, '00002');
      expect(heard).toEqual({ ...UNSEEN, records: Array(denied).fill('DENIED') });
    });
  });

  it('G2: begins and ends at the instant', async () => {
    const acting = await openActing(open);
    const { clock, proxy, proxyGrant, services } = acting;
    const isOpen = async (instant: string) => {
      clock.moveTo(instant);
      return (await delegatedCards(services, caller, proxy, proxyGrant.id, {}, {})) !== null;
    };
    expect(await isOpen('2024-02-29T23:59:59.999+08:00')).toBe(false);
    expect(await isOpen('2024-03-01T00:00:00+08:00')).toBe(true);
    expect(await isOpen('2025-02-28T23:59:59.999+08:00')).toBe(true);
    expect(await isOpen('2025-03-01T00:00:00+08:00')).toBe(false);
  });

  it('G3: guardianship is over at 00:00 of the 18th birthday, and a try then is told to who was the child', async () => {
    const acting = await openActing(open);
    const { clock, mother, guardianGrant, database, child } = acting;
    const { delegationGrants: g } = database.tables;
    await database.write((tx) => tx.update(g).set({ validTo: china('2040-01-01 00:00') }));
    clock.moveTo('2031-08-31T23:59:59.999+08:00');
    await delegatedCards(acting.services, caller, mother, guardianGrant.id, {}, {});
    clock.moveTo('2031-09-01T00:00:00+08:00');
    const records = ['DENIED', 'DENIED', 'ALLOWED'];
    expect(await tried(acting, mother, guardianGrant.id, '00001')).toEqual({ ...UNSEEN, records });
    const { read, tables } = database;
    const [newest] = await recordsBefore(read, tables, viewerAs(child.id), undefined, 1, clock.now());
    expect(newest).toMatchObject({ actorName: '宋雅琴', grantKind: 'GUARDIAN', cardNumber: null });
  });
});
