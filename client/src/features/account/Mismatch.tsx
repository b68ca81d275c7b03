import { useTranslation } from 'react-i18next';
import { GuideLink } from '../../app/GuideLink.tsx';
import type { InputField } from '../../graphql/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

const FIELDS = ['NAME', 'ID_NUMBER', 'PASSPORT_NUMBER', 'PHONE_NUMBER'] as const;

interface Props {
  check: readonly InputField[];
  onAgain: () => void;
}

/** What to check, and never which one failed. */
export function Mismatch({ check, onAgain }: Props) {
  const { t } = useTranslation('account');
  return (
    <div className="narrow stack-l">
      <PageTitle title={t('mismatch.title')}>{t('mismatch.title')}</PageTitle>
      <p className="lead">{t('mismatch.body')}</p>
      <ul>
        {FIELDS.filter((field) => check.includes(field)).map((field) => (
          <li key={field}>{t(`mismatch.${field}`)}</li>
        ))}
      </ul>
      <p className="row">
        <Button onClick={onAgain}>{t('mismatch.again')}</Button>
      </p>
      <Hotline />
      <GuideLink to="q1" />
    </div>
  );
}
