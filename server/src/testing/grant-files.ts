import type { GrantKind } from '@exit-card/shared/delegation';
import type { Grant, GrantFile } from '../delegation/grant.ts';
import type { GrantActor } from '../delegation/grant-actor.ts';
import { asDelegate, grantVerifier } from '../delegation/grant-actor.ts';
import { china } from './cases.ts';

/** Whoever may be a party of the grants of these tests. */
export const songYaqin = asDelegate('song-yaqin', 'L3');
export const zhangXiaohe: GrantActor = {
  kind: 'SELF',
  applicantId: 'zhang-xiaohe',
  powers: ['PRINCIPAL'],
  level: 'L3',
  ties: [],
};
export const maChao = grantVerifier('ma-chao', []);
export const yuanLi = grantVerifier('yuan-li', []);

const ADULT = { birthDate: '1982-05-16', deceasedOn: null } as const;
const CHILD = { birthDate: '2013-09-01', deceasedOn: null } as const;

/** 宋雅琴 asks to act for 张小禾: as a mother, as an organisation's agent for an employee, as a notarised proxy. */
export function aGrantFile(
  kind: GrantKind,
  grant: Partial<Grant> = {},
  file: Partial<Omit<GrantFile, 'grant'>> = {},
): GrantFile {
  const isEmployer = kind === 'EMPLOYER';
  return {
    grant: {
      id: 'grant-1',
      kind,
      state: 'ACTIVE',
      principalId: 'zhang-xiaohe',
      claimedNameCipher: '',
      claimedIdNumberCipher: '',
      claimedIdNumberHmac: '',
      delegateApplicantId: isEmployer ? null : 'song-yaqin',
      delegateOrgId: isEmployer ? 'yunfan' : null,
      scopes: ['card:read', 'card:detail', 'history:read'],
      resourceRule: isEmployer ? 'CARDS_OF_ORG' : 'ALL_CARDS',
      listedCardIds: [],
      validFrom: china('2024-03-01 00:00'),
      validTo: china('2025-03-01 00:00'),
      confirmedUntil: isEmployer ? china('2024-05-30 00:00') : null,
      requestedBy: 'song-yaqin',
      requestedAt: china('2024-02-28 09:00'),
      requestExpiresAt: china('2024-03-30 00:00'),
      verifiedBy: null,
      secondVerifierId: null,
      consentId: isEmployer ? 'grant-1' : null,
      supersedesId: null,
      firstUsedAt: null,
      endedAt: null,
      endReason: null,
      version: 1,
      eventHead: '',
      eventCount: 1,
      ...grant,
    },
    principal: kind === 'GUARDIAN' ? CHILD : ADULT,
    delegate: isEmployer ? null : ADULT,
    organisationStatus: isEmployer ? 'VERIFIED' : null,
    evidence: null,
    ...file,
  };
}

/** Not asked for yet. */
export const NEW = { eventCount: 0, version: 0 } as const;
