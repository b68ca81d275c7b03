import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { isAlive, type SentCode } from '../identity/code-challenge.ts';
import { Covered } from '../ui/covered.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { coming } from './coming.tsx';
import { askForFreshCodeWith } from './fresh-code.ts';

const FreshCode = coming([], async () => (await import('./FreshCode.tsx')).FreshCode).Component;

/** In the state of the history: the entry that "back" of the browser takes away. */
const MARK = { freshCode: true };

interface Question {
  readonly waiting: ((given: boolean) => void)[];
  /** The address has its mark; the question is over when it has it no more. */
  entered: boolean;
  given: boolean;
}

/**
 * Around the page. While a fresh code is asked for, that page stands in the place of this one, which stays as it is:
 * nothing that was typed is lost. Going on, going back and leaving all end the question.
 */
export function FreshCodeFrame({ children }: { children: ReactNode }) {
  const { asking, code, setCode, goOn, goBack } = useQuestion();
  return (
    <>
      {asking && (
        <Suspense fallback={<Skeleton />}>
          <FreshCode code={code} onCode={setCode} onProven={goOn} onBack={goBack} />
        </Suspense>
      )}
      <Covered value={asking}>
        <div hidden={asking}>{children}</div>
      </Covered>
    </>
  );
}

function useQuestion() {
  const location = useLocation();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState<SentCode>();
  const question = useRef<Question>(undefined);
  const focused = useRef<Element>(null);
  const marked = (location.state as Partial<typeof MARK> | null)?.freshCode === true;

  function ask(resolve: (given: boolean) => void) {
    if (question.current) {
      question.current.waiting.push(resolve);
      return;
    }
    question.current = { waiting: [resolve], entered: false, given: false };
    focused.current = document.activeElement;
    if (code && !isAlive(code, Date.now())) setCode(undefined);
    setAsking(true);
    void navigate(location, { state: MARK });
  }

  useEffect(() => askForFreshCodeWith(() => new Promise(ask)));

  useEffect(() => {
    const open = question.current;
    if (marked) {
      if (open) open.entered = true;
      // A reload, or "forward" of the browser, comes to an entry whose question is over.
      else void navigate(location, { replace: true, state: null });
    } else if (open?.entered) {
      question.current = undefined;
      if (open.given) setCode(undefined);
      setAsking(false);
      for (const resolve of open.waiting) resolve(open.given);
    }
  }, [location, marked, navigate]);

  useEffect(() => {
    if (!asking && focused.current instanceof HTMLElement) focused.current.focus();
  }, [asking]);

  const goBack = () => void navigate(-1);

  function goOn() {
    if (question.current) question.current.given = true;
    goBack();
  }

  return { asking, code, setCode, goOn, goBack };
}
