import { useApolloClient } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { useState } from 'react';
import { codeOf } from '../../app/apollo.ts';
import type { CardRefusal } from '../../graphql/documents.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import type { Decided, DecisionName } from './decision.ts';
import { DRAFT_IDS } from './draft-errors.ts';
import { useRefusalWords } from './refusal-words.ts';
import { sendDecision } from './send-decision.ts';
import type { Case, Done } from './use-case.ts';

/** What the page says above the case: a decision after which there is more to decide, or that the case changed meanwhile. */
export type Happened = { done: DecisionName } | 'CHANGED';

/** The case moved on by itself, which needs no other officer. */
const OVERTAKEN: readonly CardRefusal[] = ['TRANSITION_NOT_ALLOWED', 'NOTHING_ASKED', 'EXPIRED'];

interface Ways {
  onReload: () => Promise<void>;
  onShow: (of: Case) => void;
  onFinish: (done: Done) => void;
  /** The case is not with this officer any more. */
  onLost: () => void;
}

/** What became of a decision: `onDecide` gives what is in the way, or SENT when the draft is done with. */
export function useDecision(of: Case, { onReload, onShow, onFinish, onLost }: Ways) {
  const client = useApolloClient();
  const refusalWords = useRefusalWords();
  const [happened, setHappened] = useState<Happened>();

  async function onDecide(draft: Decided): Promise<readonly FieldError[] | 'SENT'> {
    setHappened(undefined);
    try {
      const answer = await sendDecision(client, of, draft);
      if (answer?.__typename === 'CaseDecided') {
        const { number, status, assignedUntil } = answer.case;
        if (assignedUntil === null) {
          onFinish({ decision: draft.name, number, status });
          return 'SENT';
        }
        setHappened({ done: draft.name });
        onShow(answer.case);
        return 'SENT';
      }
      const reason = answer?.reason ?? 'TRANSITION_NOT_ALLOWED';
      if (OVERTAKEN.includes(reason)) {
        await onReload();
        setHappened('CHANGED');
        return [];
      }
      if (reason === 'CASE_NOT_TAKEN') onLost();
      return [{ id: DRAFT_IDS.name, text: refusalWords(reason) }];
    } catch (error) {
      if (codeOf(error) !== ErrorCode.CONFLICT) throw error;
      await onReload();
      setHappened('CHANGED');
      return [];
    }
  }

  return { happened, onDecide };
}
