import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MessageRow_MessageFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Tag } from '../../ui/Tag.tsx';
import { messagePath } from './message-path.ts';
import { messageDate, messageSentence } from './message-words.ts';

interface Props {
  message: MessageRow_MessageFragment;
  onOpen: () => void;
}

/** A message: unread is said in a word and drawn as an edge; the whole row leads to what it is about. */
export function MessageRow({ message, onOpen }: Props) {
  const { t } = useTranslation(['messages', 'grant', 'common']);
  const { dayAndTime, until } = useDates();
  const sentence = messageSentence(message);
  const to = messagePath(message);
  const unread = message.readAt === null;
  const date = message.date && messageDate(message, until(message.date));
  const facts = [message.grantKind && t(`grant:kinds.${message.grantKind}`), date].filter(Boolean);
  return (
    <article className={unread ? 'cardrow unread' : 'cardrow'}>
      <h2 className="h-s">
        {to ? (
          <Link to={to} onClick={onOpen}>
            {sentence}
          </Link>
        ) : (
          sentence
        )}
      </h2>
      {unread && <Tag icon="mail">{t('unreadTag')}</Tag>}
      <p className="meta">
        <time dateTime={message.createdAt}>{dayAndTime(message.createdAt)}</time>
        {facts.length > 0 && <span>{facts.join(t('common:listJoin'))}</span>}
        {message.endReason && (
          <span>{t('because', { reason: t(`grant:endReasons.${message.endReason}`) })}</span>
        )}
      </p>
    </article>
  );
}
