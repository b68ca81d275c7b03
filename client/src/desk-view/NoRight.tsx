import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DeskName, deskPlaces, worksAt } from '../app/desk-places.ts';
import { PATHS } from '../app/paths.ts';
import { DeskOfficerDocument } from '../graphql/documents.ts';
import { Hotline } from '../ui/Hotline.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

/** What everybody else sees at an address of this desk, and who works at it at a case of somebody close. */
export function NoRight({ desk }: { desk: DeskName }) {
  const { t } = useTranslation('desk');
  const { data, loading } = useQuery(DeskOfficerDocument);
  if (!data && loading) return <Skeleton />;
  const roles = data?.viewer?.officer?.roles ?? [];
  const involved = worksAt(roles, desk);
  const [begin] = deskPlaces(roles);
  const title = t(involved ? `involved.${desk}.title` : 'noRight.title');
  return (
    <div className="narrow stack-l">
      <PageTitle title={title}>{title}</PageTitle>
      <p className="lead">{t(involved ? `involved.${desk}.body` : 'noRight.body')}</p>
      {!involved && <p>{t(begin ? 'noRight.other' : 'noRight.next')}</p>}
      <p className="row">
        <Link className="btn" to={begin?.to ?? PATHS.delegation}>
          {t(involved ? 'toQueue' : begin ? 'noRight.toDesk' : 'noRight.back')}
        </Link>
      </p>
      {!involved && <Hotline />}
    </div>
  );
}
