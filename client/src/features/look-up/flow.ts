import { useOutletContext } from 'react-router';
import type { LookUpMutation } from '../../graphql/documents.ts';
import type { CodeChallenge } from '../../identity/code-challenge.ts';

/** What a person has typed so far. It lives in memory only, never in an address or in storage. */
export interface Draft {
  name: string;
  idNumber: string;
  passportNumber: string;
  cardNumber: string;
  phoneNumber: string;
  publicComputer: boolean;
}

export const EMPTY_DRAFT: Draft = {
  name: '',
  idNumber: '',
  passportNumber: '',
  cardNumber: '',
  phoneNumber: '',
  publicComputer: false,
};

type Answer = LookUpMutation['lookUp'];
/** An answer that says why there is no result. */
export type Refusal = Extract<
  Answer,
  { __typename: 'IdentityMismatch' | 'Throttled' | 'VerifierUnavailable' }
>;

/** What the steps of one look-up hand on to each other. */
export interface Flow {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  challenge: CodeChallenge | null;
  setChallenge: (challenge: CodeChallenge | null) => void;
  refusal: Refusal | null;
  setRefusal: (refusal: Refusal | null) => void;
  forget: () => void;
}

export function useFlow(): Flow {
  return useOutletContext<Flow>();
}
