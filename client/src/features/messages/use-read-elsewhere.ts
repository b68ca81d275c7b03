import type { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import type { MessagesQuery, MessagesQueryVariables } from '../../graphql/documents.ts';

/** What a page of messages has by itself, and what the service gives at most at once. */
const FIRST = 20;
const MOST = 100;

type Shown = Pick<useQuery.Base.Result<MessagesQuery, MessagesQueryVariables>, 'fetchMore'> & {
  data?: MessagesQuery | undefined;
};

/** A list that was opened further is not loaded again by itself: it is, as far as it is shown, when fewer messages are unread than before. */
export function useReadElsewhere({ data, fetchMore }: Shown): void {
  const unread = data?.viewer?.unreadNotificationCount ?? 0;
  const shown = data?.viewer?.notifications.edges.length ?? 0;
  const before = useRef(unread);

  useEffect(() => {
    const isFewer = unread < before.current;
    before.current = unread;
    if (!isFewer || shown <= FIRST) return;
    fetchMore({
      variables: { first: Math.min(MOST, shown) },
      updateQuery: (_, { fetchMoreResult }) => fetchMoreResult,
    }).catch(() => undefined);
  }, [unread]);
}
