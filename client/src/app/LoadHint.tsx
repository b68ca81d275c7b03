import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { LoadDocument } from '../graphql/documents.ts';
import { Notice } from '../ui/Notice.tsx';
import { GuideLink } from './GuideLink.tsx';

/** S9.5: before something is begun, when many people look. It asks when it is first shown and never again by itself. */
export function LoadHint() {
  const { t } = useTranslation('layout');
  const { data } = useQuery(LoadDocument);
  return (
    <div role="status">
      {data?.service.load === 'BUSY' && (
        <Notice icon="clock" title={t('busy.title')}>
          <p>{t('busy.body')}</p>
          <GuideLink to="busy" />
        </Notice>
      )}
    </div>
  );
}
