import type { GrantKind } from '@exit-card/shared/delegation';
import type { HeldGrant } from '../delegation/effective.ts';
import { china } from './cases.ts';
import { aGrantFile } from './grant-files.ts';

/** 宋雅琴's grant over the cards of 张小禾 as the rule sees it: in force, of a verified organisation with a live seat. */
export function aHeldGrant(kind: GrantKind, values: Partial<HeldGrant> = {}): HeldGrant {
  const { grant, principal, organisationStatus } = aGrantFile(kind);
  const validFrom = china('2024-01-01 00:00');
  const validTo = china('2030-01-01 00:00');
  return {
    ...grant,
    principal,
    organisationStatus,
    validTo,
    user: { birthDate: '1982-05-16', deceasedOn: null },
    seats: [{ validFrom, validTo, endedAt: null }],
    ...values,
  };
}
