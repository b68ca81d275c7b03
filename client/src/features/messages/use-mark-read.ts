import { useMutation } from '@apollo/client/react';
import {
  MarkNotificationsReadDocument,
  type MessageRow_MessageFragment,
  UnreadDocument,
} from '../../graphql/documents.ts';

type Message = Pick<MessageRow_MessageFragment, '__typename' | 'id' | 'readAt'>;

/** Marks messages as read, here and in the navigation; without ids, all of them. */
export function useMarkRead() {
  const [mark, { loading, error }] = useMutation(MarkNotificationsReadDocument);

  function markRead(shown: readonly Message[], ids?: readonly string[]) {
    return mark({
      variables: { input: ids ? { ids: [...ids] } : {} },
      update(cache, { data }) {
        const readAt = new Date().toISOString();
        for (const message of shown) {
          const id = cache.identify(message);
          if (id) cache.modify({ id, fields: { readAt: (before) => before ?? readAt } });
        }
        const count = data?.markNotificationsRead.unreadCount;
        if (count !== undefined) {
          const viewer = { __typename: 'Viewer' as const, unreadNotificationCount: count };
          cache.writeQuery({ query: UnreadDocument, data: { viewer } });
        }
      },
    });
  }

  return { markRead, marking: loading, error };
}
