import type { PlainDate } from '@exit-card/shared/plain-date';
import i18next from 'i18next';
import { faultsIn } from '../../application-fields/faults-in.ts';
import type { Purpose } from '../../graphql/documents.ts';
import {
  idNumberErrors,
  nameErrors,
  passportNumberErrors,
  phoneNumberErrors,
} from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

/** An application on paper, as it is typed in. */
export interface Paper {
  name: string;
  idNumber: string;
  phoneNumber: string;
  passportNumber: string;
  purpose: Purpose | null;
  purposeText: string;
  /** ISO code; empty: not chosen. */
  destination: string;
  /** `YYYY-MM-DD`, or as much of it as there is. */
  expectedExitDate: string;
  declarationSigned: boolean;
}

export const NO_PAPER: Paper = {
  name: '',
  idNumber: '',
  phoneNumber: '',
  passportNumber: '',
  purpose: null,
  purposeText: '',
  destination: '',
  expectedExitDate: '',
  declarationSigned: false,
};

export const SIGNED_ID = 'declaration-signed';

/** What the server would say to this, as far as it can be seen here. */
export function paperErrors(paper: Paper, today: PlainDate): FieldError[] {
  const { purpose, purposeText, destination, expectedExitDate } = paper;
  const trip = {
    purpose,
    purposeText: purposeText || null,
    destination: destination || null,
    expectedExitDate: expectedExitDate || null,
  };
  return [
    ...nameErrors(paper.name),
    ...idNumberErrors(paper.idNumber, today),
    ...phoneNumberErrors(paper.phoneNumber),
    ...passportNumberErrors(paper.passportNumber),
    ...faultsIn(trip, today),
    ...(paper.declarationSigned ? [] : [{ id: SIGNED_ID, text: i18next.t('counter-desk:enter.notSigned') }]),
  ];
}
