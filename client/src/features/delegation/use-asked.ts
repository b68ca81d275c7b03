import { generatePath, useNavigate } from 'react-router';
import { CHECK_ID } from '../../app/CheckStep.tsx';
import { PATHS } from '../../app/paths.ts';
import type { RequestGuardianGrantMutation } from '../../graphql/documents.ts';
import { throttledWords } from '../../identity/throttled-words.ts';
import { problemWords } from '../../text/input-words.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { useRefusalWords } from './refusal-words.ts';

type Answer = RequestGuardianGrantMutation['answer'];

/** Goes on to the page of the new grant, or says why there is none. */
export function useAsked() {
  const navigate = useNavigate();
  const refusalWords = useRefusalWords();
  const at = (text: string): FieldError => ({ id: CHECK_ID, text });

  return async (answer: Answer | undefined): Promise<readonly FieldError[]> => {
    switch (answer?.__typename) {
      case 'GrantRequested':
        await navigate(generatePath(PATHS.grant, { grantId: answer.grant.id }), { replace: true });
        return [];
      case 'GrantRefused':
        return [at(refusalWords(answer))];
      case 'InvalidInput':
        return answer.problems.map((problem) => at(problemWords(problem)));
      case 'Throttled':
        return [at(throttledWords(answer.waitSeconds))];
      case undefined:
        return [];
    }
  };
}
