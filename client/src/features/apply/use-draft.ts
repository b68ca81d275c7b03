import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../app/apollo.ts';
import {
  CardDraftDocument,
  DiscardCardDraftDocument,
  SaveCardDraftDocument,
} from '../../graphql/documents.ts';
import { problemErrors } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { type Content, type Draft, newest } from './draft.ts';

/** Changed or gone since it was read: what is there now is read before anything else is done. */
const OUTDATED: readonly unknown[] = [ErrorCode.CONFLICT, ErrorCode.NOT_FOUND];

export function isOutdated(error: unknown): boolean {
  return OUTDATED.includes(codeOf(error));
}

/** The draft of one person, kept by the server; nothing of it is kept here. Undefined while it is not known. */
export function useDraft(grantId: string | undefined) {
  const { t } = useTranslation('apply');
  const grant = grantId ? { grantId } : {};
  const { data, error, refetch } = useQuery(CardDraftDocument, { variables: grant, fetchPolicy: 'no-cache' });
  const [send] = useMutation(SaveCardDraftDocument, { fetchPolicy: 'no-cache' });
  const [throwAway] = useMutation(DiscardCardDraftDocument, { fetchPolicy: 'no-cache' });
  const [saved, setSaved] = useState<Draft>();
  const draft = data && newest(data.cardDraft, saved);

  async function reload(): Promise<Draft | null> {
    const now = (await refetch()).data?.cardDraft ?? null;
    // Only now: what was read before may be older, or nothing at all.
    setSaved(undefined);
    return now;
  }

  /** What is wrong, or nothing; `at` is the field for what is about none. */
  async function save(content: Content, at: string): Promise<readonly FieldError[]> {
    const version = draft ? { seenVersion: draft.version } : {};
    try {
      const { data: answered } = await send({ variables: { input: { ...grant, ...version, ...content } } });
      const answer = answered?.answer;
      if (answer?.__typename === 'InvalidInput') return problemErrors(answer.problems);
      if (answer) setSaved(answer.draft);
      return [];
    } catch (failure) {
      if (!isOutdated(failure)) throw failure;
      await reload();
      return [{ id: at, text: t('changedElsewhere') }];
    }
  }

  async function discard(): Promise<void> {
    if (!draft) return;
    try {
      await throwAway({ variables: { input: { draftId: draft.id } } });
    } catch (failure) {
      if (!isOutdated(failure)) throw failure;
    }
    await reload();
  }

  return { draft, error, reload, save, discard };
}
