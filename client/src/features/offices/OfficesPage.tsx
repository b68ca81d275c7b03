import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { useService } from '../../app/use-service.ts';
import { OfficesDocument } from '../../graphql/documents.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { OfficeFacts } from './OfficeFacts.tsx';
import { ProvinceChoice } from './ProvinceChoice.tsx';

const ALL = '';

/** S10.3: where to go in person. */
export function OfficesPage() {
  const { t } = useTranslation('offices');
  const { data, error, refetch } = useQuery(OfficesDocument);
  const [province, setProvince] = useState(ALL);
  const demo = useService()?.demo;

  if (error) return <Fault error={error} onRetry={() => refetch()} />;
  const offices = data?.offices ?? [];
  const provinces = [...new Set(offices.map((office) => office.province))].sort();
  const chosen = offices.filter((office) => province === ALL || office.province === province);

  return (
    <>
      <Breadcrumb
        crumbs={[{ to: PATHS.services, text: t('nav.services', { ns: 'layout' }) }]}
        here={t('title')}
      />
      <div className="narrow stack-l">
        <PageTitle title={t('title')}>{t('title')}</PageTitle>
        <p className="lead">{t('lead')}</p>
        {data ? (
          <>
            <ProvinceChoice provinces={provinces} value={province} onChange={setProvince} />
            <p role="status">{chosen.length > 0 ? t('count', { count: chosen.length }) : t('none')}</p>
            {chosen.map((office) => (
              <OfficeFacts key={office.id} office={office} />
            ))}
            {demo && <p className="note">{t('demo')}</p>}
          </>
        ) : (
          <Skeleton />
        )}
      </div>
    </>
  );
}
