import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GUIDE } from '../app/guide.ts';
import { Field } from '../ui/Field.tsx';
import { INPUT_IDS } from './fields.ts';

export interface InputProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

export function NameField({ value, onChange, error }: InputProps) {
  const { t } = useTranslation('identity');
  return (
    <Field
      id={INPUT_IDS.NAME}
      label={t('name')}
      hint={
        <>
          {t('nameHint')}
          <Link to={GUIDE.rare}>{t('rareCharacters')}</Link>
        </>
      }
      error={error}
      className="name"
      autoComplete="name"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
