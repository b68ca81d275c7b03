import type { FilePurpose } from '@exit-card/shared/file';

/** What somebody is to the grant or organisation that a file belongs to. */
export type FileRelation =
  | 'REQUESTER'
  | 'REGISTRANT'
  | 'ADMIN'
  | 'SEAT'
  | 'VERIFIER'
  | 'APPLICANT'
  | 'DELEGATE'
  | 'COUNTER_OFFICER'
  | 'CASE_OFFICER';

export type FileAct = 'add' | 'remove' | 'read';

/** Who may do what with files; what is not listed may not. Nobody gets a list of ID numbers back. */
export const FILE_RULES = {
  GRANT_EVIDENCE: { REQUESTER: ['add', 'remove', 'read'], VERIFIER: ['read'] },
  ORGANISATION_EVIDENCE: {
    REGISTRANT: ['add', 'remove', 'read'],
    ADMIN: ['add', 'remove', 'read'],
    VERIFIER: ['read'],
  },
  BULK_LIST: { SEAT: ['add'] },
  EXPEDITE_PROOF: {
    APPLICANT: ['add', 'remove', 'read'],
    DELEGATE: ['add', 'remove'],
    CASE_OFFICER: ['read'],
  },
  SUPPLEMENT: {
    APPLICANT: ['add', 'remove', 'read'],
    DELEGATE: ['add', 'remove'],
    COUNTER_OFFICER: ['add', 'remove'],
    CASE_OFFICER: ['read'],
  },
  CORRECTION: { APPLICANT: ['add', 'remove', 'read'], CASE_OFFICER: ['read'] },
} as const satisfies Record<FilePurpose, Partial<Record<FileRelation, readonly FileAct[]>>>;

/** Whoever acts for an organisation or for the state proves the second factor. */
export const WITH_SECOND_FACTOR: readonly FileRelation[] = [
  'ADMIN',
  'SEAT',
  'VERIFIER',
  'COUNTER_OFFICER',
  'CASE_OFFICER',
];

/** The first of the relations that allows the act. */
export function allowedAs(
  purpose: FilePurpose,
  relations: readonly FileRelation[],
  act: FileAct,
): FileRelation | undefined {
  const rules: Partial<Record<FileRelation, readonly FileAct[]>> = FILE_RULES[purpose];
  return relations.find((relation) => rules[relation]?.includes(act));
}
