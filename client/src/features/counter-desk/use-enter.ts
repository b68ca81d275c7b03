import { useMutation } from '@apollo/client/react';
import i18next from 'i18next';
import { useState } from 'react';
import { CHECK_ID } from '../../app/CheckStep.tsx';
import { EnterApplicationDocument } from '../../graphql/documents.ts';
import { problemErrors } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import type { EnteredApplication } from './Entered.tsx';
import type { Paper } from './paper.ts';

/** Enters a paper; one that is sent twice is entered once. Gives what is in the way. */
export function useEnter(itemId: string | undefined, onEntered: (entered: EnteredApplication) => void) {
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [send] = useMutation(EnterApplicationDocument, { fetchPolicy: 'no-cache' });

  return async ({ purpose, passportNumber, purposeText, ...rest }: Paper): Promise<FieldError[]> => {
    const input = {
      ...rest,
      purpose: purpose ?? 'OTHER',
      idempotencyKey,
      ...(passportNumber && { passportNumber }),
      ...(purposeText && { purposeText }),
      ...(itemId && { intakeItemId: itemId }),
    };
    const { data } = await send({ variables: { input } });
    const answer = data?.answer;
    switch (answer?.__typename) {
      case 'ApplicationEntered':
        onEntered(answer);
        return [];
      case 'InvalidInput':
        return problemErrors(answer.problems).map(({ text }) => ({ id: CHECK_ID, text }));
      case 'IdentityMismatch':
        return [{ id: CHECK_ID, text: i18next.t('counter-desk:enter.refusals.MISMATCH') }];
      case 'CardRefused':
        return [{ id: CHECK_ID, text: refusalWords(answer.reason) }];
      case undefined:
        return [{ id: CHECK_ID, text: i18next.t('counter-desk:enter.refusals.other') }];
    }
  };
}

function refusalWords(reason: string): string {
  const key = `counter-desk:enter.refusals.${reason}`;
  return i18next.exists(key)
    ? i18next.t(key as 'counter-desk:enter.refusals.other')
    : i18next.t('counter-desk:enter.refusals.other');
}
