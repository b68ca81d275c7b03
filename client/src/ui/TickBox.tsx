import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  id: string;
  error: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

/** Something to agree to, alone: it is never ticked beforehand. */
export function TickBox({ id, error, checked, onChange, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={error ? 'field err' : 'field'}>
      {error && (
        <p className="msg" id={`${id}-error`}>
          <span className="visually-hidden">{t('error')}</span>
          {error}
        </p>
      )}
      <ul className="choice">
        <li>
          <label>
            <input
              type="checkbox"
              id={id}
              name={id}
              checked={checked}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
              onChange={(event) => onChange(event.target.checked)}
            />
            <span>{children}</span>
          </label>
        </li>
      </ul>
    </div>
  );
}
