import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { GuideLink } from '../../app/GuideLink.tsx';
import { PATHS } from '../../app/paths.ts';
import { useService } from '../../app/use-service.ts';
import { OfficesDocument } from '../../graphql/documents.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Button } from '../../ui/Button.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { OfficeFacts } from './OfficeFacts.tsx';
import { PROVINCE, ProvinceChoice } from './ProvinceChoice.tsx';
import { hasText } from './search.ts';

/** S10.3: where to go in person, with the ID document; what was typed to find it stays on this page. */
export function OfficesPage() {
  const { t } = useTranslation('offices');
  const { data, error, refetch } = useQuery(OfficesDocument);
  const [params] = useSearchParams();
  const [text, setText] = useState('');
  const demo = useService()?.demo;

  if (error && !data) return <Fault error={error} onRetry={() => refetch()} />;
  const offices = data?.offices ?? [];
  const province = params.get(PROVINCE);
  const chosen = offices.filter(
    (office) => (!province || office.province === province) && hasText(office, text),
  );

  return (
    <>
      <Breadcrumb
        crumbs={[{ to: PATHS.services, text: t('nav.services', { ns: 'layout' }) }]}
        here={t('title')}
      />
      <div className="narrow stack-l">
        <div className="stack">
          <PageTitle title={t('title')}>{t('title')}</PageTitle>
          <p className="lead">{t('lead')}</p>
          <ul>
            <li>{t('bring')}</li>
            <li>{t('help')}</li>
            <li>{t('before')}</li>
          </ul>
        </div>
        {data ? (
          <>
            <div className="stack no-print">
              <ProvinceChoice provinces={[...new Set(offices.map((office) => office.province))].sort()} />
              <div className="field">
                <label htmlFor="text">{t('text')}</label>
                <input
                  id="text"
                  type="search"
                  autoComplete="off"
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
              </div>
            </div>
            <p role="status">{chosen.length > 0 ? t('count', { count: chosen.length }) : t('none')}</p>
            {chosen.length === 0 && <Hotline />}
            {chosen.map((office) => (
              <OfficeFacts key={office.id} office={office} />
            ))}
            {demo && <p className="note">{t('demo')}</p>}
            <p className="row no-print">
              <Button look="plain" onClick={() => print()}>
                {t('print')}
              </Button>
            </p>
            <GuideLink to="times" />
          </>
        ) : (
          <Skeleton />
        )}
      </div>
    </>
  );
}
