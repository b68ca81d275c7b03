import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { DeskOfficerDocument } from '../../graphql/documents.ts';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

/** What everybody else sees at an address of the desk, and a verifier at a case of somebody close. */
export function NoRight() {
  const { t } = useTranslation('desk');
  const { data, loading } = useQuery(DeskOfficerDocument);
  if (!data && loading) return <Skeleton />;
  const involved = data?.viewer?.officer?.roles.includes('GRANT_VERIFIER') === true;
  const title = t(involved ? 'case.conflictTitle' : 'noRight.title');
  return (
    <div className="narrow stack-l">
      <PageTitle title={title}>{title}</PageTitle>
      <p className="lead">{t(involved ? 'case.conflict' : 'noRight.body')}</p>
      {!involved && <p>{t('noRight.next')}</p>}
      <p className="row">
        <Link className="btn" to={involved ? PATHS.desk : PATHS.delegation}>
          {t(involved ? 'case.toQueue' : 'noRight.back')}
        </Link>
      </p>
      {!involved && <Hotline />}
    </div>
  );
}
