import { useTranslation } from 'react-i18next';
import { Field } from '../ui/Field.tsx';
import { useNow } from '../ui/use-now.ts';
import { type CodeChallenge, lifeLeft } from './code-challenge.ts';
import { INPUT_IDS } from './fields.ts';
import type { InputProps } from './NameField.tsx';

interface Props extends InputProps {
  challenge: CodeChallenge;
  triesLeft: number;
}

/** Six digits; blanks and full-width digits are fine, and the phone may fill them in. */
export function CodeField({ value, onChange, error, challenge, triesLeft }: Props) {
  const { t } = useTranslation('identity');
  const left = lifeLeft(challenge, useNow(1000));
  const lives = t('codeLives', { minutes: Math.floor(left / 60), seconds: left % 60 });
  const dead = left === 0 || triesLeft === 0;

  return (
    <Field
      id={INPUT_IDS.CODE}
      label={t('code')}
      error={error}
      className="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      aria-describedby="code-life"
    >
      <p className="hint" id="code-life">
        {dead ? t('codeOver') : t('codeTries', { count: triesLeft, lives })}
      </p>
    </Field>
  );
}
