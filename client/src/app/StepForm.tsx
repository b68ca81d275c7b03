import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useErrors } from '../ui/use-errors.ts';
import { FaultNotice } from './FaultNotice.tsx';

type Send = () => Promise<readonly FieldError[]> | readonly FieldError[];

interface Props {
  title: string;
  caption?: string;
  lead?: ReactNode;
  /** The verb on the button. */
  send: string;
  /** Checks and sends; gives what is wrong, or nothing. */
  onSend: Send;
  /** Another way to go on, with its own verb. */
  other?: { send: string; onSend: Send };
  children: (errorOf: (id: string) => string | undefined) => ReactNode;
}

/** One step: error summary, heading, one small form, one solid button. */
export function StepForm({ title, caption, lead, send, onSend, other, children }: Props) {
  const { errors, errorOf, setErrors } = useErrors();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();

  async function run(work: Send) {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    try {
      setErrors(await work());
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }

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
