import { useQuery } from '@apollo/client/react';
import { useParams, useSearchParams } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { NotFound } from '../../app/NotFound.tsx';
import { GRANT } from '../../app/nav.ts';
import { useGone } from '../../app/use-gone.ts';
import { NoLongerHolds } from '../../grant-view/NoLongerHolds.tsx';
import { AppliedDocument } from '../../graphql/documents.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Applied } from './Applied.tsx';

/** 申请已提交: can be kept as a bookmark and loaded again. */
export function AppliedPage() {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const grantId = params.get(GRANT) ?? undefined;
  // What is seen through a grant is never kept, where it could outlive the grant.
  const query = useQuery(AppliedDocument, {
    variables: { id, grantId: grantId ?? null },
    ...(grantId && { fetchPolicy: 'no-cache' }),
  });
  const { data, error, refetch } = query;
  if (useGone(query)) return grantId ? <NoLongerHolds /> : <NotFound />;
  if (!data) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;
  return <Applied card={data.card} grantId={grantId} />;
}
