import { useTranslation } from 'react-i18next';
import { createSearchParams, generatePath, Link } from 'react-router';
import { GRANT } from '../../app/nav.ts';
import { PATHS } from '../../app/paths.ts';
import { Notice } from '../../ui/Notice.tsx';

interface Props {
  openCardId: string;
  grantId: string | undefined;
  onChangeDate: () => void;
}

/** There is an open card for the same trip: the way to it, or to another day. */
export function Overlap({ openCardId, grantId, onChangeDate }: Props) {
  const { t } = useTranslation('apply');
  const path = generatePath(PATHS.card, { id: openCardId });
  return (
    <Notice kind="warn" title={t('overlap.title')}>
      <p>{t('overlap.text')}</p>
      <p className="row">
        <Link to={grantId ? `${path}?${createSearchParams({ [GRANT]: grantId })}` : path}>
          {t('overlap.open')}
        </Link>
        <button type="button" className="link" onClick={onChangeDate}>
          {t('overlap.change')}
        </button>
      </p>
    </Notice>
  );
}
