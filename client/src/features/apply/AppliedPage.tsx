import { useQuery } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { useParams, useSearchParams } from 'react-router';
import { codeOf } from '../../app/apollo.ts';
import { Fault } from '../../app/Fault.tsx';
import { NotFound } from '../../app/NotFound.tsx';
import { GRANT } from '../../app/nav.ts';
import { NoLongerHolds } from '../../grant-view/NoLongerHolds.tsx';
import { AppliedDocument, AppliedForDocument } from '../../graphql/documents.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Applied } from './Applied.tsx';

/** 申请已提交: can be kept as a bookmark and loaded again. */
export function AppliedPage() {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const grantId = params.get(GRANT);
  return grantId ? <AppliedForOther id={id} grantId={grantId} /> : <AppliedForSelf id={id} />;
}

function AppliedForSelf({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(AppliedDocument, { variables: { id } });
  if (data?.node?.__typename === 'Card') return <Applied card={data.node} />;
  if (!data && !error) return <Skeleton />;
  return data || codeOf(error) === ErrorCode.NOT_FOUND ? (
    <NotFound />
  ) : (
    <Fault error={error} onRetry={() => refetch()} />
  );
}

function AppliedForOther({ id, grantId }: { id: string; grantId: string }) {
  // Not kept in the cache, where it could outlive the grant.
  const { data, error, refetch } = useQuery(AppliedForDocument, {
    variables: { id, grantId },
    fetchPolicy: 'no-cache',
  });
  if (data && !error) return <Applied card={data.card} grantId={grantId} />;
  if (!error) return <Skeleton />;
  return codeOf(error) === ErrorCode.NOT_FOUND ? (
    <NoLongerHolds />
  ) : (
    <Fault error={error} onRetry={() => refetch()} />
  );
}
