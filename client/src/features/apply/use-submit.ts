import { useMutation } from '@apollo/client/react';
import { CARD_CONSENT_TEXT, DECLARATION_TEXT } from '@exit-card/shared/card';
import { useTranslation } from 'react-i18next';
import { CHECK_ID } from '../../app/CheckStep.tsx';
import { useKey } from '../../app/use-key.ts';
import { SubmitCardDocument } from '../../graphql/documents.ts';
import { problemErrors } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import type { Draft } from './draft.ts';
import { isOutdated } from './use-draft.ts';

/** Hands a draft in; by its key a lost connection never makes two cards. */
export function useSubmit(draft: Draft, reload: () => Promise<unknown>, onDone: (cardId: string) => void) {
  const { t } = useTranslation('apply');
  const [submit] = useMutation(SubmitCardDocument, { fetchPolicy: 'no-cache' });
  const key = useKey();

  async function refused(text: string): Promise<readonly FieldError[]> {
    key.answered();
    await reload();
    return [{ id: CHECK_ID, text }];
  }

  return async (): Promise<readonly FieldError[]> => {
    const { id: draftId, version } = draft;
    const input = {
      draftId,
      seenVersion: version,
      declarationText: DECLARATION_TEXT,
      consentText: CARD_CONSENT_TEXT,
      channel: 'WEB' as const,
      idempotencyKey: key.keyOf(draftId, version),
    };
    try {
      const answer = (await submit({ variables: { input } })).data?.answer;
      switch (answer?.__typename) {
        case 'CardSubmitted':
          onDone(answer.card.id);
          return [];
        case 'CardRefused':
          return await refused(t([`refused.${answer.reason as 'OVERLAPPING_CARD'}`, 'refused.other']));
        case 'InvalidInput':
          return await refused(
            problemErrors(answer.problems)
              .map(({ text }) => text)
              .join(' '),
          );
        case undefined:
          return [];
      }
    } catch (failure) {
      if (!isOutdated(failure)) throw failure;
      return await refused(t('changedElsewhere'));
    }
  };
}
