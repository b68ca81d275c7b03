import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';

interface Props {
  /** The verb on the first button. */
  children: ReactNode;
  /** What the second click does, and that it holds at once. */
  question: string;
  yes: string;
  no: string;
  /** Of the first button; what takes something from another person is a danger. */
  look?: 'danger' | 'second';
  size?: 'small';
  busy: boolean;
  onYes: () => void;
}

/** Something that ends a thing: the first click asks, the second does it. The focus follows, and comes back on a "no". */
export function TwoClicks({ children, question, yes, no, look = 'danger', size, busy, onYes }: Props) {
  const [asking, setAsking] = useState<boolean>();
  const first = useRef<HTMLSpanElement>(null);
  const asked = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    if (asking) asked.current?.focus();
    if (asking === false) first.current?.querySelector('button')?.focus();
  }, [asking]);

  if (!asking) {
    return (
      <span ref={first}>
        <Button look={look} {...(size && { size })} busy={busy} onClick={() => setAsking(true)}>
          {children}
        </Button>
      </span>
    );
  }
  return (
    <div className="stack">
      <p ref={asked} tabIndex={-1}>
        {question}
      </p>
      <p className="row">
        <Button look="danger" {...(size && { size })} busy={busy} onClick={onYes}>
          {yes}
        </Button>
        <Button look="plain" {...(size && { size })} onClick={() => setAsking(false)}>
          {no}
        </Button>
      </p>
    </div>
  );
}
