import { NetworkStatus, type OperationVariables } from '@apollo/client';
import type { Unmasked } from '@apollo/client/masking';
import type { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';

interface Page {
  edges: unknown[];
  totalCount: number;
  pageInfo: { endCursor: string | null };
}

type List<Data> = (data: Unmasked<Data>) => Page | undefined;

type PagedQuery<Data, Variables extends OperationVariables> = Pick<
  useQuery.Base.Result<Data, Variables>,
  'fetchMore' | 'networkStatus'
> & { data?: Unmasked<NoInfer<Data>> | undefined };

/**
 * A query whose list grows page by page: `options` for `useQuery`, `more` for `LoadMore`.
 * Coming back to the window loads such a list again only while it shows its first page: a longer one would fall back to it.
 */
export function usePages() {
  const opened = useRef(false);
  const [failed, setFailed] = useState<{ after: string; fault: unknown }>();

  function more<Data, Variables extends OperationVariables>(
    query: PagedQuery<Data, Variables>,
    list: List<NoInfer<Data>>,
    after = 'after',
  ) {
    const page = query.data && list(query.data);
    return {
      shown: page?.edges.length ?? 0,
      total: page?.totalCount ?? 0,
      busy: query.networkStatus === NetworkStatus.fetchMore,
      /** Why the next page did not come, when it was last asked for. */
      fault: failed?.after === after ? failed.fault : undefined,
      onMore: () => {
        opened.current = true;
        setFailed(undefined);
        query
          .fetchMore({
            variables: { [after]: page?.pageInfo.endCursor } as Partial<Variables>,
            updateQuery: (before, { fetchMoreResult }) => joined(before, fetchMoreResult, list),
          })
          .catch((fault: unknown) => setFailed({ after, fault }));
      },
    };
  }

  const [options] = useState({ notifyOnNetworkStatusChange: true, refetchOn: () => !opened.current });
  return { options, more };
}

/** What was shown, with the next page behind the list that grows. */
function joined<Data>(before: Unmasked<Data>, next: Unmasked<Data>, list: List<Data>): Unmasked<Data> {
  const whole = structuredClone(before);
  const shown = list(whole);
  const page = list(next);
  if (!shown || !page) return next;
  Object.assign(shown, page, { edges: [...shown.edges, ...page.edges] });
  return whole;
}
