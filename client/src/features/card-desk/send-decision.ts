import type { ApolloClient } from '@apollo/client';
import {
  ApproveCardDocument,
  CorrectCardDocument,
  type DecideCard_AnswerFragment,
  DeclineExpediteDocument,
  ExtendDeadlineDocument,
  GrantExpediteDocument,
  GrantExtensionDocument,
  RefuseCorrectionDocument,
  RefuseExtensionDocument,
  RefuseMoreTimeDocument,
  RejectCardDocument,
  RequestDocumentsDocument,
  ReviewCardDocument,
} from '../../graphql/documents.ts';
import type { Decided } from './decision.ts';
import { daysIn, wordsOf } from './draft.ts';

/** Those that hand over words only. */
const PLAIN = {
  REVIEW: ReviewCardDocument,
  APPROVE: ApproveCardDocument,
  REFUSE_MORE_TIME: RefuseMoreTimeDocument,
  GRANT_EXTENSION: GrantExtensionDocument,
  REFUSE_EXTENSION: RefuseExtensionDocument,
  GRANT_EXPEDITE: GrantExpediteDocument,
  DECLINE_EXPEDITE: DeclineExpediteDocument,
  CORRECT: CorrectCardDocument,
  REFUSE_CORRECTION: RefuseCorrectionDocument,
} as const;

/** Sends a decision on a card as it was seen. Nothing of the case is kept in the cache. */
export async function sendDecision(
  client: ApolloClient,
  { id: cardId, version: seenVersion }: { id: string; version: number },
  draft: Decided,
): Promise<DecideCard_AnswerFragment | undefined> {
  const fetchPolicy = 'no-cache';
  const { name, reasonCodes, items } = draft;
  const internalNote = draft.internalNote.trim();
  const comment = wordsOf(draft);
  const days = daysIn(draft) ?? 0;
  const seen = { cardId, seenVersion, ...(internalNote && { internalNote }) };
  switch (name) {
    case 'REQUEST_DOCUMENTS': {
      const asked = items.map(({ code, text, required }) => ({ code, text: text.trim(), required }));
      const input = { ...seen, items: asked, reasonCodes: [...reasonCodes], comment, days };
      const mutation = RequestDocumentsDocument;
      return (await client.mutate({ mutation, variables: { input }, fetchPolicy })).data?.answer;
    }
    case 'REJECT': {
      const input = { ...seen, reasonCodes: [...reasonCodes], comment };
      const mutation = RejectCardDocument;
      return (await client.mutate({ mutation, variables: { input }, fetchPolicy })).data?.answer;
    }
    case 'EXTEND_DEADLINE': {
      const input = { ...seen, days, ...(comment && { comment }) };
      const mutation = ExtendDeadlineDocument;
      return (await client.mutate({ mutation, variables: { input }, fetchPolicy })).data?.answer;
    }
    default: {
      const input = { ...seen, ...(comment && { comment }) };
      return (await client.mutate({ mutation: PLAIN[name], variables: { input }, fetchPolicy })).data?.answer;
    }
  }
}
