import { useQuery } from '@apollo/client/react';
import { Navigate, useSearchParams } from 'react-router';
import { deskPlaces, worksAt } from '../../app/desk-places.ts';
import { DeskOfficerDocument } from '../../graphql/documents.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CardQueue } from './CardQueue.tsx';
import { viewIn } from './card-filter.ts';

/** Where the desk begins: 审核队列, or the first page of those who work elsewhere at it. */
export function DeskPage() {
  const [params] = useSearchParams();
  const { data, loading } = useQuery(DeskOfficerDocument);
  if (!data && loading) return <Skeleton />;
  const roles = data?.viewer?.officer?.roles ?? [];
  const [begin] = deskPlaces(roles);
  if (begin && !worksAt(roles, 'cards')) return <Navigate to={begin.to} replace />;
  const view = viewIn(params);
  return (
    <div className="wide stack-l">
      <CardQueue key={view} view={view} />
    </div>
  );
}
