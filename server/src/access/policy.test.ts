import { GrantKind, GrantScope } from '@exit-card/shared/delegation';
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { aDraft, china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aHeldGrant } from '../testing/held-grants.ts';
import { peopleOfTheCases, plantCard, viewerAs, withSecondFactor } from '../testing/planted-cards.ts';
import type { ReadAct, Reader, Relation } from './policy.ts';
import { isProven, may, POLICY, within } from './policy.ts';
import { PROOFS, type Proof } from './proof.ts';

const ACTS: ReadAct[] = [
  'card:read',
  'card:detail',
  'history:read',
  'export',
  'archive:count',
  'share:create',
];
const NOW = china('2024-03-11 10:00');
const readers: [string, Reader][] = [
  ...(['L1', 'L2', 'L3'] as const).flatMap((level): [string, Reader][] => [
    [`张三 at ${level}`, viewerAs('zhang-san', level)],
    [`李四 at ${level}`, viewerAs('li-si', level)],
  ]),
  ['张三 as a guest', { applicantId: 'zhang-san', cardNumber: null }],
  ['张三 as a guest for one card', { applicantId: 'zhang-san', cardNumber: 'EX2024030712345' }],
  ['张三 as a guest for 李四’s card', { applicantId: 'zhang-san', cardNumber: 'EX2024030700002' }],
];

it.each([
  ['card:read', ['张三 at L2', '张三 at L3', '张三 as a guest', '张三 as a guest for one card']],
  ['history:read', ['张三 at L2', '张三 at L3']],
  ['export', ['张三 at L2', '张三 at L3']],
  ['archive:count', ['张三 at L3']],
] as const)('G1: %s of 张三’s card is open to nobody else', (act, allowed) => {
  const { card } = aDraft();
  const permitted = readers.filter(([, reader]) => may(reader, act, card, NOW)).map(([name]) => name);
  expect(permitted).toEqual(allowed);
});

/** The least proof that opens each act, by hand; null: no proof does. */
const EXPECTED: Record<Relation, Record<ReadAct, Proof | null>> = {
  SELF: {
    'card:read': 'L2',
    'card:detail': 'L2',
    'history:read': 'L2',
    export: 'L2',
    'archive:count': 'L3',
    'share:create': 'L2',
  },
  GUEST: {
    'card:read': 'L1',
    'card:detail': 'L1',
    'history:read': null,
    export: null,
    'archive:count': null,
    'share:create': null,
  },
  SHARE: {
    'card:read': 'L1',
    'card:detail': null,
    'history:read': null,
    export: null,
    'archive:count': null,
    'share:create': null,
  },
  GUARDIAN: {
    'card:read': 'L2',
    'card:detail': 'L2',
    'history:read': 'L2',
    export: 'L2',
    'archive:count': null,
    'share:create': 'L2',
  },
  EMPLOYER: {
    'card:read': 'SECOND_FACTOR',
    'card:detail': 'SECOND_FACTOR',
    'history:read': 'SECOND_FACTOR',
    export: 'SECOND_FACTOR',
    'archive:count': null,
    'share:create': null,
  },
  NOTARISED_PROXY: {
    'card:read': 'L2',
    'card:detail': 'L2',
    'history:read': 'L2',
    export: 'L2',
    'archive:count': null,
    'share:create': 'L2',
  },
};
const RELATIONS = Object.keys(POLICY) as Relation[];
const { card: cardOfChild } = aDraft({ principalId: 'zhang-xiaohe', submittedByOrgId: 'yunfan' });

/** 张小禾's own card as somebody in this relation would read it, known this surely. */
function readerAs(relation: Exclude<Relation, 'SHARE'>, proof: Proof, scopes: readonly GrantScope[]): Reader {
  const applicantId = relation === 'SELF' ? 'zhang-xiaohe' : 'song-yaqin';
  const viewer =
    proof === 'SECOND_FACTOR' ? withSecondFactor(viewerAs(applicantId, 'L3')) : viewerAs(applicantId, proof);
  if (relation === 'GUEST') return { applicantId: 'zhang-xiaohe', cardNumber: null };
  return relation === 'SELF' ? viewer : { viewer, grant: aHeldGrant(relation, { scopes }) };
}

it.each(RELATIONS.flatMap((relation) => ACTS.map((act) => [relation, act] as const)))(
  'G9 G19: %s opens %s from the proof that it takes, and not before',
  (relation, act) => {
    const every = Object.values(GrantScope);
    const opening = PROOFS.filter((proof) =>
      relation === 'SHARE'
        ? isProven({ shareId: 'share' }, act)
        : may(readerAs(relation, proof, every), act, cardOfChild, NOW),
    );
    const least = EXPECTED[relation][act];
    expect(opening).toEqual(least === null ? [] : PROOFS.slice(PROOFS.indexOf(least)));
  },
);

describe.each(Object.values(GrantKind))('a grant of kind %s', (kind) => {
  it.each(ACTS)('G9: does not open %s without the scope of that name', (act) => {
    const others = Object.values(GrantScope).filter((scope) => scope !== act);
    expect(may(readerAs(kind, 'SECOND_FACTOR', others), act, cardOfChild, NOW)).toBe(false);
  });

  it('G6: opens no card of anybody else, and to an organisation none that it did not hand in', () => {
    const reader = readerAs(kind, 'SECOND_FACTOR', Object.values(GrantScope));
    const another = { ...cardOfChild, principalId: 'song-yaqin' };
    expect(may(reader, 'card:read', another, NOW)).toBe(false);
    const ownTrip = { ...cardOfChild, submittedByOrgId: null };
    expect(may(reader, 'card:read', ownTrip, NOW)).toBe(kind !== 'EMPLOYER');
  });
});

onBothEngines((open) => {
  it('G1: yes or no and the condition on rows never disagree', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const { cards } = database.tables;
    const planted = [
      await plantCard(database, { id: 'a' }, ['submit', '2024-03-07 09:00']),
      await plantCard(database, { id: 'b', cardNumber: 'EX2024030700001' }, ['submit', '2024-03-07 09:00']),
      await plantCard(database, { id: 'c', cardNumber: 'EX2024030700002', principalId: 'li-si' }, [
        'submit',
        '2024-03-07 09:00',
      ]),
    ];
    for (const [, reader] of readers)
      for (const act of ACTS)
        for (const { card } of planted) {
          const rows = await database.read
            .select({ id: cards.id })
            .from(cards)
            .where(and(within(reader, act, database.tables, NOW), eq(cards.id, card.id)));
          expect(rows.length === 1).toBe(may(reader, act, card, NOW));
        }
  });
});
