import type { ReactNode, TextareaHTMLAttributes } from 'react';
import { FieldFrame, type FieldFrameProps, framed } from './FieldFrame.tsx';

interface Props extends FieldFrameProps, TextareaHTMLAttributes<HTMLTextAreaElement> {
  id: string;
  /** What is said of the text under it. */
  children?: ReactNode;
}

/** As `Field`, for text of several lines. */
export function TextArea({ id, label, hint, error, children, ...input }: Props) {
  const frame = { id, label, hint, error };
  return (
    <FieldFrame {...frame}>
      <textarea autoComplete="off" spellCheck={false} {...input} name={id} {...framed(frame)} />
      {children}
    </FieldFrame>
  );
}
