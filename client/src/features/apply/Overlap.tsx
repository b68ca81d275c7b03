import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cardPath } from '../../app/card-path.ts';
import { Notice } from '../../ui/Notice.tsx';

interface Props {
  openCardId: string;
  grantId: string | undefined;
  onChangeDate: () => void;
}

/** There is an open card for the same trip: the way to it, or to another day. */
export function Overlap({ openCardId, grantId, onChangeDate }: Props) {
  const { t } = useTranslation('apply');
  return (
    <Notice kind="warn" title={t('overlap.title')}>
      <p>{t('overlap.text')}</p>
      <p className="row">
        <Link to={cardPath('card', openCardId, grantId)}>{t('overlap.open')}</Link>
        <button type="button" className="link" onClick={onChangeDate}>
          {t('overlap.change')}
        </button>
      </p>
    </Notice>
  );
}
