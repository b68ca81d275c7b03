import { useState } from 'react';
import type { FieldError } from '../ui/ErrorSummary.tsx';
import { useErrors } from '../ui/use-errors.ts';

/** Checks and sends; gives what is wrong, or nothing. */
export type Send = () => Promise<readonly FieldError[]> | readonly FieldError[];

/** A form on its way: what was wrong when it was last sent, and a fault of ours if there was one. */
export function useSend() {
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

  return { errors, errorOf, busy, fault, run };
}
