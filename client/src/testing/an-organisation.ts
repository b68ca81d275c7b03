import { CombinedGraphQLErrors } from '@apollo/client';
import type {
  OrganisationPageQuery,
  RosterRow_EntryFragment,
  SeatRow_SeatFragment,
} from '../graphql/documents.ts';
import { aCard } from './a-card.ts';

type Organisation = OrganisationPageQuery['organisation'];

export const ORG = 'org-1';

/** 云帆, verified, for its administrator, on 11 March 2024 at 10:00. */
export function anOrganisation(different: Partial<Organisation> = {}): Organisation {
  return {
    __typename: 'Organisation',
    id: ORG,
    name: '北京云帆科技有限公司',
    uscc: '91110108MA01YF24XT',
    status: 'VERIFIED',
    registeredAt: '2024-02-19T02:00:00.000Z',
    decidedAt: '2024-02-20T07:30:00.000Z',
    decisionNote: null,
    legalRepresentativeName: '苏文博',
    evidence: [],
    viewerSeat: {
      __typename: 'OrgSeat',
      id: 'seat-1',
      role: 'ADMIN',
      validTo: '2024-03-15T16:00:00.000Z',
    },
    ...different,
  };
}

export function aSeat(id: string, different: Partial<SeatRow_SeatFragment> = {}): SeatRow_SeatFragment {
  return {
    __typename: 'OrgSeat',
    id,
    personName: '苏文博',
    role: 'ADMIN',
    validFrom: '2024-02-19T02:00:00.000Z',
    validTo: '2024-03-15T16:00:00.000Z',
    endedAt: null,
    endReason: null,
    isLive: true,
    isOffer: false,
    ...different,
  };
}

export function aRosterEntry(
  key: string,
  personName: string,
  different: Parameters<typeof aCard>[0] = {},
  progress: Parameters<typeof aCard>[1] = {},
): RosterRow_EntryFragment {
  return {
    __typename: 'RosterEntry',
    grantId: `grant-${key}`,
    personName,
    maskedIdNumber: '110***********0024',
    card: { ...aCard({ id: `card-${key}`, ...different }, progress) } as never,
  };
}

/** A connection with all its nodes on one page. */
export function pageOf<Node>(nodes: readonly Node[], totalCount = nodes.length) {
  return {
    totalCount,
    edges: nodes.map((node, index) => ({ __typename: 'Edge', cursor: `${index}`, node })),
    pageInfo: {
      __typename: 'PageInfo',
      endCursor: `${nodes.length - 1}`,
      hasNextPage: nodes.length < totalCount,
    },
  };
}

/** A fault as the server names it. */
export function fault(code: string, extensions: object = {}): never {
  throw new CombinedGraphQLErrors({ data: null }, [{ message: code, extensions: { code, ...extensions } }]);
}
