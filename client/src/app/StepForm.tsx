import type { FormEvent, ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { FaultNotice } from './FaultNotice.tsx';
import { type Send, useSend } from './use-send.ts';

interface Props {
  title: string;
  caption?: string;
  lead?: ReactNode;
  /** The verb on the button. */
  send: string;
  onSend: Send;
  /** Another way to go on, with its own verb. */
  other?: { send: string; onSend: Send };
  children: (errorOf: (id: string) => string | undefined) => ReactNode;
}

/** One step: error summary, heading, one small form, one solid button. */
export function StepForm({ title, caption, lead, send, onSend, other, children }: Props) {
  const { errors, errorOf, busy, fault, run } = useSend();

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(onSend);
  }

  return (
    <>
      <ErrorSummary errors={errors} />
      <PageTitle title={title} failed={errors.length > 0} {...(caption && { caption })}>
        {title}
      </PageTitle>
      {typeof lead === 'string' ? <p className="quiet">{lead}</p> : lead}
      <FaultNotice error={fault} />
      <form className="stack-l" noValidate onSubmit={submit}>
        {children(errorOf)}
        <p className="row">
          <Button type="submit" size="grow" busy={busy}>
            {send}
          </Button>
          {other && (
            <Button look="plain" onClick={() => run(other.onSend)}>
              {other.send}
            </Button>
          )}
        </p>
      </form>
    </>
  );
}
