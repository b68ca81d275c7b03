import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Length of the whole period in days; the other numbers are days from its start. */
  days: number;
  today: number;
  planned?: number;
  /** The last days, in which an extension may be asked for. */
  extension?: number;
  from: string;
  to: string;
  /** The picture as one sentence. */
  label: string;
  children?: ReactNode;
}

/** A period as one bar. Readers get the sentence, everybody else both. */
export function SpanBar({ days, today, planned, extension, from, to, label, children }: Props) {
  const { t } = useTranslation('card-view');
  const at = Math.min(Math.max(today, 0), days);
  const inside = planned !== undefined && planned >= 0 && planned <= days;
  const ended = today > days;

  return (
    <>
      <div
        className={ended ? 'span ended' : 'span'}
        role="img"
        aria-label={label}
        style={vars({ '--days': days })}
      >
        <div className="track">
          <span className="past" style={vars({ '--at': at })} />
          {extension && <span className="ext" style={vars({ '--for': extension })} />}
          {inside && <span className="gem" style={vars({ '--at': planned })} />}
          {!ended && (
            <span className="pin" style={vars({ '--at': at })}>
              <b>{t('days.today')}</b>
            </span>
          )}
        </div>
        <p className="ends">
          <span>{from}</span>
          <span>{to}</span>
        </p>
      </div>
      {children && (
        <ul className="key" aria-hidden="true">
          {children}
        </ul>
      )}
    </>
  );
}

function vars(values: Record<`--${string}`, number>): CSSProperties {
  return values;
}
