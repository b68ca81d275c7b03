import type { ButtonHTMLAttributes, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';

type Look = 'solid' | 'second' | 'danger' | 'plain';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  size?: 'small' | 'grow';
  /** While true the button keeps its width, says so, and does nothing more: there is no disabled state. */
  busy?: boolean;
}

export function Button({ look = 'solid', size, busy = false, children, onClick, ...rest }: Props) {
  const { t } = useTranslation();
  const className = ['btn', look === 'solid' ? '' : look, size ?? ''].filter(Boolean).join(' ');

  function click(event: MouseEvent<HTMLButtonElement>) {
    if (busy) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <button type="button" {...rest} className={className} aria-busy={busy || undefined} onClick={click}>
      {busy ? (
        <span className="swap">
          <span aria-hidden="true">{children}</span>
          <span>{t('busy')}</span>
        </span>
      ) : (
        children
      )}
    </button>
  );
}
