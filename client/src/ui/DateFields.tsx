import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../text/language.ts';
import { describedBy, FrameNotes } from './FieldFrame.tsx';

export interface TypedDate {
  year: string;
  month: string;
  day: string;
}

interface Props {
  /** Of the first input, to which an error's link leads. */
  id: string;
  legend: string;
  hint: string;
  error: string | undefined;
  typed: TypedDate;
  onChange: (typed: TypedDate) => void;
  /** What is said of the day under it. */
  children?: ReactNode;
}

const ORDER = { 'zh-CN': ['year', 'month', 'day'], en: ['day', 'month', 'year'] } as const;

/** A day as three numbers to type, in the order in which the language says them. */
export function DateFields({ id, legend, hint, error, typed, onChange, children }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={error ? 'field err' : 'field'} aria-describedby={describedBy({ id, hint, error })}>
      <legend className="visually-hidden">{legend}</legend>
      <FrameNotes id={id} hint={hint} error={error} />
      <div className="date-fields">
        {ORDER[currentLanguage()].map((part, index) => (
          <label key={part} className={part}>
            {t(`date.${part}`)}
            <input
              id={index === 0 ? id : `${id}-${part}`}
              name={`${id}-${part}`}
              inputMode="numeric"
              autoComplete="off"
              maxLength={8}
              value={typed[part]}
              aria-invalid={error ? true : undefined}
              onChange={(event) => onChange({ ...typed, [part]: event.target.value })}
            />
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
