import type { GrantCheck, OrganisationStatus } from '@exit-card/shared/delegation';
import { CHECK_LIST } from '@exit-card/shared/delegation';
import type { FileState } from '@exit-card/shared/file';
import type { NotificationKind } from '@exit-card/shared/notification';
import { parseUscc } from '@exit-card/shared/uscc';
import type { OrganisationRefusal } from '../organisations/organisation-refusal.ts';
import type { TiedOfficer } from './conflicts.ts';
import { isTooClose } from './conflicts.ts';

/** An organisation with all that decides about it. */
export interface OrganisationFile {
  readonly id: string;
  readonly uscc: string;
  readonly status: OrganisationStatus;
  readonly registeredBy: string;
  readonly legalRepApplicantId: string | null;
  /** Other organisations of the same code that are verified or were suspended. */
  readonly namesakes: number;
  readonly files: readonly FileState[];
}

export interface OrganisationVerdict {
  readonly checks: readonly GrantCheck[];
  readonly comment: string | null;
}

type Guard = (file: OrganisationFile, verdict: OrganisationVerdict) => OrganisationRefusal | null;

interface Decision {
  readonly from: OrganisationStatus;
  readonly to: OrganisationStatus;
  readonly guards: readonly Guard[];
  /** What the administrators are told. */
  readonly notice: NotificationKind;
}

const reasonGiven: Guard = (_file, { comment }) => (comment?.trim() ? null : 'REASON_MISSING');

const allTicked: Guard = (_file, { checks }) =>
  CHECK_LIST.EMPLOYER.every((check) => checks.includes(check)) ? null : 'CHECKS_MISSING';

/** At least one file, and none that nobody has scanned. */
const evidenceClean: Guard = ({ files }) => {
  const sent = files.filter((state) => state !== 'REJECTED');
  return sent.length > 0 && sent.every((state) => state === 'CLEAN') ? null : 'EVIDENCE_MISSING';
};

const codeValid: Guard = ({ uscc }) => (parseUscc(uscc).ok ? null : 'NOT_ALLOWED_NOW');

const onlyOne: Guard = ({ namesakes }) => (namesakes === 0 ? null : 'NOT_ALLOWED_NOW');

/** What a verifier may decide about an organisation; nothing else. */
export const ORGANISATION_DECISIONS = {
  verify: {
    from: 'PENDING',
    to: 'VERIFIED',
    guards: [codeValid, onlyOne, evidenceClean, allTicked],
    notice: 'ORGANISATION_VERIFIED',
  },
  refuse: { from: 'PENDING', to: 'REFUSED', guards: [reasonGiven], notice: 'ORGANISATION_REFUSED' },
  suspend: { from: 'VERIFIED', to: 'SUSPENDED', guards: [reasonGiven], notice: 'ORGANISATION_SUSPENDED' },
  resume: {
    from: 'SUSPENDED',
    to: 'VERIFIED',
    guards: [onlyOne, reasonGiven],
    notice: 'ORGANISATION_VERIFIED',
  },
} as const satisfies Record<string, Decision>;

export type OrganisationDecision = keyof typeof ORGANISATION_DECISIONS;

/** Why the officer may not decide so; null when nothing is in the way. */
export function decisionRefused(
  name: OrganisationDecision,
  file: OrganisationFile,
  officer: TiedOfficer,
  verdict: OrganisationVerdict,
): OrganisationRefusal | null {
  const { from, guards }: Decision = ORGANISATION_DECISIONS[name];
  if (file.status !== from) return 'NOT_ALLOWED_NOW';
  if (isTooClose(officer, partiesOf(file))) return 'CONFLICT_OF_INTEREST';
  for (const guard of guards) {
    const reason = guard(file, verdict);
    if (reason) return reason;
  }
  return null;
}

export function partiesOf({
  id,
  registeredBy,
  legalRepApplicantId,
}: Pick<OrganisationFile, 'id' | 'registeredBy' | 'legalRepApplicantId'>): (string | null)[] {
  return [id, registeredBy, legalRepApplicantId];
}
