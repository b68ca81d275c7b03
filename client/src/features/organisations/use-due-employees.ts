import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useService } from '../../app/use-service.ts';
import { EmployeesToConfirmDocument, type EmployeesToConfirmQuery } from '../../graphql/documents.ts';

type Grant = EmployeesToConfirmQuery['organisation']['active']['edges'][number]['node'];

export interface DueEmployee {
  grantId: string;
  name: string;
  maskedIdNumber: string | null;
  confirmedUntil: string;
}

const NEAR_MS = 14 * 86_400_000;

/** Employees whom the organisation has to confirm within 14 days, soonest first; undefined until all pages are read. */
export function useDueEmployees(orgId: string) {
  const now = useService()?.now;
  const { data, error, refetch, fetchMore } = useQuery(EmployeesToConfirmDocument, {
    variables: { id: orgId },
    // A second page would fall out again.
    refetchOn: false,
  });
  const active = data?.organisation.active;
  const next = active?.pageInfo.hasNextPage ? active.pageInfo.endCursor : null;

  useEffect(() => {
    if (next === null) return;
    void fetchMore({
      variables: { after: next },
      updateQuery: (before, { fetchMoreResult }) => joined(before, fetchMoreResult),
    });
  }, [next, fetchMore]);

  const whole = active && now && !active.pageInfo.hasNextPage;
  const due = whole
    ? dueAmong(
        active.edges.map(({ node }) => node),
        now,
      )
    : undefined;
  return { due, error, refetch };
}

function dueAmong(grants: readonly Grant[], now: string): DueEmployee[] {
  const near = Date.parse(now) + NEAR_MS;
  return grants
    .flatMap((grant) => {
      if (grant.__typename !== 'EmployerGrant' || !grant.confirmedUntil) return [];
      const { id: grantId, principal, confirmedUntil } = grant;
      return Date.parse(confirmedUntil) <= near ? [{ grantId, ...principal, confirmedUntil }] : [];
    })
    .sort((a, b) => Date.parse(a.confirmedUntil) - Date.parse(b.confirmedUntil));
}

function joined(
  { organisation }: EmployeesToConfirmQuery,
  { organisation: next }: EmployeesToConfirmQuery,
): EmployeesToConfirmQuery {
  const edges = [...organisation.active.edges, ...next.active.edges];
  return { organisation: { ...next, active: { ...next.active, edges } } };
}
