import { useMutation } from '@apollo/client/react';
import { groupedShareCode, parseShareCode } from '@exit-card/shared/share';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { ViewShareDocument, type ViewShareMutation } from '../../graphql/documents.ts';
import { problemErrors } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { NotOpened } from './NotOpened.tsx';
import { Seen } from './Seen.tsx';
import { EMPTY, type Typed, VerifyForm } from './VerifyForm.tsx';

type Answer = Exclude<ViewShareMutation['answer'], { __typename: 'InvalidInput' }>;

/** 核对登记卡: for whoever was given a code. Needs no account; nothing of it is kept. */
export function VerifyCardPage() {
  const [code, takeCode] = useCodeInAddress();
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const [answer, setAnswer] = useState<Answer>();
  const [view] = useMutation(ViewShareDocument, { fetchPolicy: 'no-cache' });

  async function send(input: Typed): Promise<readonly FieldError[]> {
    const { person, ...rest } = input;
    const given = { ...rest, code, person: person.trim() || null };
    const { data } = await view({ variables: { input: given } });
    if (data?.answer.__typename === 'InvalidInput') return problemErrors(data.answer.problems);
    setAnswer(data?.answer);
    return [];
  }

  function again() {
    setAnswer(undefined);
  }

  switch (answer?.__typename) {
    case 'ShareOpened':
      return (
        <Seen
          answer={answer}
          onAgain={() => send(typed)}
          onOther={() => {
            takeCode('');
            setTyped({ ...EMPTY, institution: typed.institution, person: typed.person });
            again();
          }}
        />
      );
    case 'ShareNotOpened':
      return <NotOpened onAgain={again} />;
    case 'Throttled':
      return <NotOpened wait={answer.retryAfterSeconds} onAgain={again} />;
    case undefined:
      return <VerifyForm code={code} onCode={takeCode} typed={typed} onTyped={setTyped} onSend={send} />;
  }
}

/** What a scanned picture put behind the #; it leaves the address at once, and with it the history of the browser. */
function useCodeInAddress() {
  const location = useLocation();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const { hash, pathname, search } = location;

  useEffect(() => {
    if (hash === '') return;
    const parsed = parseShareCode(hash.slice(1));
    if (parsed.ok) setCode(groupedShareCode(parsed.code));
    void navigate({ pathname, search }, { replace: true });
  }, [hash, pathname, search, navigate]);

  return [code, setCode] as const;
}
