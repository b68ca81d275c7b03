import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';

interface Props {
  /** The verb of the first button, with what it is about for readers. */
  text: ReactNode;
  /** What will happen, before it does. */
  warning: ReactNode;
  /** The verb that does it. */
  confirm: string;
  /** The verb that leaves everything as it is. */
  keep: string;
  look?: 'danger' | 'second';
  busy: boolean;
  onConfirm: () => void;
}

/** What cannot be undone is asked once more, in its place and not in a window; the focus goes along. */
export function TwoSteps({ text, warning, confirm, keep, look = 'danger', busy, onConfirm }: Props) {
  const [asking, setAsking] = useState(false);
  const id = useId();
  const first = useRef<HTMLDivElement>(null);
  const question = useRef<HTMLDivElement>(null);
  const asked = useRef(false);

  useEffect(() => {
    if (asking) question.current?.focus();
    else if (asked.current) first.current?.querySelector('button')?.focus();
    asked.current = asking;
  }, [asking]);

  if (!asking) {
    return (
      <div ref={first}>
        <Button look={look} size="small" onClick={() => setAsking(true)}>
          {text}
        </Button>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend, and the warning is a paragraph.
    <div className="inset stack" role="group" aria-labelledby={id} tabIndex={-1} ref={question}>
      <p id={id}>{warning}</p>
      <p className="row">
        <Button look={look} size="small" busy={busy} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button look="plain" size="small" onClick={() => setAsking(false)}>
          {keep}
        </Button>
      </p>
    </div>
  );
}
