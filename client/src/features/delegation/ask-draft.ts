import { USUAL } from '../../grant-view/scope-words.ts';
import type { EvidenceType, GrantScope } from '../../graphql/documents.ts';

/** What is typed while asking for a grant; it lives in the page and goes with it. */
export const EMPTY_DRAFT = {
  name: '',
  idNumber: '',
  evidenceType: null as EvidenceType | null,
  scopes: [...USUAL] as GrantScope[],
  deedNumber: '',
  notaryOffice: '',
  notaryName: '',
  issuedOn: '',
  matters: '',
  powers: '',
  periodFrom: '',
  periodTo: '',
  cards: '',
};
export type Draft = typeof EMPTY_DRAFT;

export interface StepProps {
  caption: string;
  draft: Draft;
  onNext: (part: Partial<Draft>) => void;
}
