import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../app/Fault.tsx';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { usePages } from '../../app/use-pages.ts';
import { MessagesDocument } from '../../graphql/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { MessageRow } from './MessageRow.tsx';
import { useMarkRead } from './use-mark-read.ts';
import { useReadElsewhere } from './use-read-elsewhere.ts';

/** The messages, newest first, part by part. */
export function MessageList({ unreadOnly }: { unreadOnly: boolean }) {
  const { t } = useTranslation('messages');
  const list = useRef<HTMLUListElement>(null);
  const [done, setDone] = useState(false);
  const { options, more } = usePages();
  const query = useQuery(MessagesDocument, {
    variables: { unreadOnly },
    ...options,
  });
  useReadElsewhere(query);
  const { data, error, refetch } = query;
  const { markRead, marking, error: notMarked } = useMarkRead();
  const viewer = data?.viewer;
  if (!viewer) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  const { edges, totalCount } = viewer.notifications;
  const shown = edges.map(({ node }) => node);
  const unread = viewer.unreadNotificationCount;
  if (totalCount === 0) {
    return (
      <div className="empty">
        <h2>{t(unreadOnly ? 'emptyUnread' : 'empty')}</h2>
        <p className="quiet">{t('emptyBody')}</p>
      </div>
    );
  }

  return (
    <>
      <FaultNotice error={notMarked} />
      <div className="row">
        <p className="note" role="status">
          {done && unread === 0
            ? t('allRead')
            : t('count', { count: totalCount, unread: t('unread', { count: unread }) })}
        </p>
        {unread > 0 && (
          <Button
            look="second"
            size="small"
            busy={marking}
            onClick={() =>
              markRead(shown).then(
                () => setDone(true),
                () => undefined,
              )
            }
          >
            {t('markAll')}
          </Button>
        )}
      </div>
      <ul className="cards messages" ref={list}>
        {shown.map((message) => (
          <li key={message.id}>
            <MessageRow
              message={message}
              phrase={viewer.messageSettings.phrase}
              onOpen={() => {
                if (message.readAt === null) markRead([message], [message.id]).catch(() => undefined);
              }}
            />
          </li>
        ))}
      </ul>
      <LoadMore list={list} {...more(query, (data) => data.viewer?.notifications)} />
    </>
  );
}
