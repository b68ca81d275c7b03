import { PATHS } from '../../client/src/app/paths.ts';
import { type DemoPerson, PEOPLE } from '../../server/src/demo/people.ts';
import { ask } from './ask.ts';
import type { Visitor } from './browser.ts';
import { checkList, handInList } from './lists.ts';

interface OwnPages {
  readonly person: DemoPerson;
  /** The addresses of the PATHS that are shown with this person. */
  readonly patterns: readonly string[];
  /** Those with what the demo's world has in them, asked as the signed-in person. */
  readonly addresses: (visitor: Visitor) => Promise<readonly string[]>;
}

type List<Node> = { edges: readonly { node: Node }[] };

/** Pages that need somebody in particular: a guardian, an employee, an organisation's administrator, a verifier. */
export const OWN_PAGES: readonly OwnPages[] = [
  {
    person: PEOPLE.zhangSan,
    patterns: [
      PATHS.supplement,
      PATHS.moreTime,
      PATHS.extension,
      PATHS.correction,
      PATHS.receipt,
      PATHS.proof,
      PATHS.share,
    ],
    async addresses({ page }) {
      const { viewer } = await ask<{
        viewer: { cards: List<{ id: string; receipts: readonly { id: string }[] }> };
      }>(page, '{ viewer { cards { edges { node { id receipts { id } } } } } }');
      const [waiting, approved] = viewer.cards.edges.map(({ node }) => node);
      return [
        ...[PATHS.card, PATHS.supplement, PATHS.moreTime].map((path) => path.replace(':id', waiting!.id)),
        ...[PATHS.card, PATHS.extension, PATHS.correction].map((path) => path.replace(':id', approved!.id)),
        ...[PATHS.proof, PATHS.share].map((path) => path.replace(':id', approved!.id)),
        PATHS.receipt.replace(':id', approved!.id).replace(':receiptId', approved!.receipts[0]!.id),
      ];
    },
  },
  {
    person: PEOPLE.xuJingyi,
    patterns: [PATHS.shares],
    async addresses({ page }) {
      const { viewer } = await ask<{ viewer: { shares: List<{ cardId: string }> } }>(
        page,
        '{ viewer { shares { edges { node { cardId } } } } }',
      );
      return [PATHS.shares, PATHS.card.replace(':id', viewer.shares.edges[0]!.node.cardId)];
    },
  },
  {
    person: PEOPLE.songYaqin,
    patterns: [
      ...[PATHS.delegation, PATHS.ask, PATHS.askGuardian, PATHS.askProxy, PATHS.grant, PATHS.acting],
      ...[PATHS.actingCards, PATHS.card, PATHS.messages],
    ],
    async addresses({ page }) {
      const { viewer } = await ask<{
        viewer: { grants: List<{ id: string; principal: { name: string }; cards: List<{ id: string }> }> };
      }>(
        page,
        `{ viewer { grants: grantsReceived {
          edges { node { id principal { name } cards { edges { node { id } } } } }
        } } }`,
      );
      const { id: grantId, cards } = viewer.grants.edges[0]!.node;
      return [
        ...[PATHS.delegation, PATHS.ask, PATHS.askGuardian, PATHS.askProxy, PATHS.acting, PATHS.messages],
        ...[PATHS.grant, PATHS.actingCards].map((path) => path.replace(':grantId', grantId)),
        `${PATHS.card.replace(':id', cards.edges[0]!.node.id)}?grant=${grantId}`,
        PATHS.accessLog,
      ];
    },
  },
  {
    person: PEOPLE.jiangNan,
    patterns: [PATHS.delegation, PATHS.grant],
    async addresses({ page }) {
      const { viewer } = await ask<{ viewer: { grants: List<{ id: string }> } }>(
        page,
        '{ viewer { grants: grantsGiven { edges { node { id } } } } }',
      );
      return [
        PATHS.delegation,
        ...viewer.grants.edges.map(({ node }) => PATHS.grant.replace(':grantId', node.id)),
      ];
    },
  },
  {
    person: PEOPLE.suWenbo,
    patterns: [
      ...[PATHS.newOrganisation, PATHS.organisation, PATHS.seats, PATHS.roster, PATHS.bulk, PATHS.bulkJob],
      ...[PATHS.batches, PATHS.batch, PATHS.secondFactor],
    ],
    async addresses(visitor) {
      const { viewer } = await ask<{ viewer: { seats: readonly { organisationId: string }[] } }>(
        visitor.page,
        '{ viewer { seats { organisationId } } }',
      );
      const at = (path: string) => path.replace(':orgId', viewer.seats[0]!.organisationId);
      await visitor.open(at(PATHS.bulk));
      const list = [
        PEOPLE.xuJingyi.idNumber,
        PEOPLE.xuJingyi.idNumber,
        PEOPLE.zhangSan.idNumber,
        '1.10101E+17',
      ];
      await checkList(visitor, list.join('\n'));
      const checked = new URL(visitor.page.url()).pathname;
      await visitor.open(at(PATHS.batches));
      await handInList(
        visitor,
        `姓名,身份证号码,事由,目的地,预计出境日期\n李梅,1.10101E+17,商务,新加坡,2024-03-20`,
      );
      return [
        checked,
        new URL(visitor.page.url()).pathname,
        ...[PATHS.organisation, PATHS.seats, PATHS.roster, PATHS.bulk, PATHS.batches].map(at),
        ...[PATHS.newOrganisation, PATHS.secondFactor],
      ];
    },
  },
  {
    person: PEOPLE.maChao,
    patterns: [PATHS.deskGrants, PATHS.deskGrant, PATHS.deskOrganisations, PATHS.deskOrganisation],
    async addresses({ page }) {
      const { desk } = await ask<{
        desk: { grants: List<{ id: string }>; organisations: List<{ id: string }> };
      }>(page, '{ desk { grants { edges { node { id } } } organisations { edges { node { id } } } } }');
      const cases = (path: string, { edges }: List<{ id: string }>) =>
        edges.map(({ node }) => path.replace(':id', node.id));
      return [
        ...[PATHS.deskGrants, PATHS.deskOrganisations],
        ...cases(PATHS.deskGrant, desk.grants),
        ...cases(PATHS.deskOrganisation, desk.organisations),
      ];
    },
  },
  {
    person: PEOPLE.heLi,
    patterns: [PATHS.desk, PATHS.deskCard, PATHS.deskCorrections],
    async addresses({ page }) {
      const { desk } = await ask<{ desk: { cards: List<{ id: string }> } }>(
        page,
        '{ desk { cards { edges { node { id status expedite wanted documentsBack minor } } } } }',
      );
      // One case of each kind: their pages differ by what is wanted, not by whose they are.
      const kinds = new Map(
        desk.cards.edges.map(({ node: { id, ...kind } }) => [JSON.stringify(kind), id] as const),
      );
      const ids = [...kinds.values()];
      for (const cardId of ids) {
        await ask(page, 'mutation ($input: TakeCaseInput!) { takeCase(input: $input) { __typename } }', {
          input: { cardId, reason: '按队列审核' },
        });
      }
      return [PATHS.desk, PATHS.deskCorrections, ...ids.map((id) => PATHS.deskCard.replace(':id', id))];
    },
  },
  {
    person: PEOPLE.linFeng,
    patterns: [PATHS.deskCounter, PATHS.deskPaper],
    addresses: async () => [PATHS.deskCounter, PATHS.deskPaper],
  },
];
