import { ErrorCode } from '@exit-card/shared/answer';
import { useState } from 'react';
import { codeOf } from '../../app/apollo.ts';
import type { GrantRefusal, OrganisationRefusal } from '../../graphql/documents.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import type { Decided, DecisionName } from './decision.ts';
import { DRAFT_IDS } from './draft-errors.ts';
import { useRefusalWords } from './refusal-words.ts';

type Answer =
  | { __typename: 'GrantChanged' | 'OrganisationChanged' | 'InvalidInput' }
  | { __typename: 'GrantRefused'; reason: GrantRefusal }
  | { __typename: 'OrganisationRefused'; reason: OrganisationRefusal };

export type Outcome = { done: DecisionName } | 'FASTER';

/**
 * What became of a decision. Whatever it was, the case is loaded anew, and `reload` gives the state that it has now:
 * where that is no longer the one `before`, and not by this decision, somebody else was faster.
 */
export function useOutcome<Name extends DecisionName>(
  send: (draft: Decided<Name>) => Promise<Answer | undefined>,
  before: string,
  reload: () => Promise<string | undefined>,
) {
  const [outcome, setOutcome] = useState<Outcome>();
  const refusalWords = useRefusalWords();

  async function onDecide(draft: Decided<Name>): Promise<readonly FieldError[]> {
    setOutcome(undefined);
    try {
      const answer = await send(draft);
      const changed = answer?.__typename === 'GrantChanged' || answer?.__typename === 'OrganisationChanged';
      const now = await reload();
      if (changed) {
        setOutcome({ done: draft.name });
        return [];
      }
      if (now !== before) {
        setOutcome('FASTER');
        return [];
      }
      const reason = answer && 'reason' in answer ? answer.reason : 'NOT_ALLOWED_NOW';
      return [{ id: DRAFT_IDS.name, text: refusalWords(reason) }];
    } catch (error) {
      if (codeOf(error) !== ErrorCode.CONFLICT) throw error;
      await reload();
      setOutcome('FASTER');
      return [];
    }
  }

  return { outcome, onDecide };
}
