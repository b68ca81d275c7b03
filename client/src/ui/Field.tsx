import type { InputHTMLAttributes, ReactNode } from 'react';
import { FieldFrame, type FieldFrameProps, framed } from './FieldFrame.tsx';

interface Props extends FieldFrameProps, InputHTMLAttributes<HTMLInputElement> {
  id: string;
  /** Advice and readback under the input; it never blocks. */
  children?: ReactNode;
}

/** One line to type in. */
export function Field({ id, label, hint, error, children, ...input }: Props) {
  const frame = { id, label, hint, error };
  return (
    <FieldFrame {...frame}>
      <input
        autoComplete="off"
        spellCheck={false}
        {...input}
        name={input.name ?? id}
        {...framed(frame, input['aria-describedby'])}
      />
      {children}
    </FieldFrame>
  );
}
