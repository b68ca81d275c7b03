import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Notes {
  id: string;
  hint?: ReactNode;
  error?: string | undefined;
}

export interface FieldFrameProps extends Notes {
  label: ReactNode;
}

/** Label, hint and error of an input, in this order, and then the input itself. */
export function FieldFrame({ label, children, ...notes }: FieldFrameProps & { children: ReactNode }) {
  return (
    <div className={notes.error ? 'field err' : 'field'}>
      <label htmlFor={notes.id}>{label}</label>
      <FrameNotes {...notes} />
      {children}
    </div>
  );
}

/** Hint and error of what has this id. */
export function FrameNotes({ id, hint, error }: Notes) {
  const { t } = useTranslation();
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="msg" id={`${id}-error`}>
          <span className="visually-hidden">{t('error')}</span>
          {error}
        </p>
      )}
    </>
  );
}

/** The ids of the hint and the error that there are; undefined for none. */
export function describedBy({ id, hint, error }: Notes, more?: string): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`, more].filter(Boolean).join(' ') || undefined;
}

/** What an input in a frame says of itself: its id, whether it is wrong, and what describes it. */
export function framed(notes: Notes, more?: string) {
  return {
    id: notes.id,
    'aria-invalid': notes.error ? true : undefined,
    'aria-describedby': describedBy(notes, more),
  };
}
