import { useTranslation } from 'react-i18next';
import { SIGNED_ID } from './paper.ts';

interface Props {
  signed: boolean;
  onSigned: (signed: boolean) => void;
  errorOf: (id: string) => string | undefined;
}

/** That the declaration on the paper is signed; never ticked beforehand. */
export function SignedTick({ signed, onSigned, errorOf }: Props) {
  const { t } = useTranslation('counter-desk');
  const error = errorOf(SIGNED_ID);
  return (
    <div className={error ? 'field err' : 'field'}>
      {error && (
        <p className="msg" id={`${SIGNED_ID}-error`}>
          {error}
        </p>
      )}
      <ul className="choice">
        <li>
          <label>
            <input
              type="checkbox"
              id={SIGNED_ID}
              checked={signed}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${SIGNED_ID}-error` : undefined}
              onChange={({ target }) => onSigned(target.checked)}
            />
            <span>
              {t('enter.signed')}
              <small>{t('enter.signedHint')}</small>
            </span>
          </label>
        </li>
      </ul>
    </div>
  );
}
