import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MessageRow_MessageFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { messageLook } from './message-kinds.ts';
import { messagePath } from './message-path.ts';
import { messageDate, messageNext, messageSentence } from './message-words.ts';

interface Props {
  message: MessageRow_MessageFragment;
  /** The reader's own words against fakes. */
  phrase: string | null;
  onOpen: () => void;
}

/** A message: unread is said in a word and drawn as an edge; the whole row leads to what it is about. */
export function MessageRow({ message, phrase, onOpen }: Props) {
  const { t } = useTranslation(['messages', 'grant', 'common']);
  const { dayAndTime } = useDates();
  const sentence = messageSentence(message);
  const next = messageNext(message);
  const to = messagePath(message);
  const unread = message.readAt === null;
  const date = messageDate(message);
  const { about, icon } = messageLook(message);
  const kind = message.grantKind && t(`grant:kinds.${message.grantKind}`);
  const facts = (about === 'CARD' ? [kind] : [kind, date]).filter(Boolean);
  return (
    <article className={unread ? 'cardrow unread' : 'cardrow'}>
      <h2 className="h-s">
        <Icon name={icon} />
        {to ? (
          <Link to={to} onClick={onOpen}>
            {sentence}
          </Link>
        ) : (
          <span>{sentence}</span>
        )}
      </h2>
      {unread && <Tag icon="mail">{t('unreadTag')}</Tag>}
      {(about === 'CARD' || about === 'ACCOUNT') && (date || next) && (
        <p className="what">
          {date && <b>{date}</b>}
          {next && <span>{next}</span>}
        </p>
      )}
      <p className="meta">
        <time dateTime={message.createdAt}>{dayAndTime(message.createdAt)}</time>
        {facts.length > 0 && <span>{facts.join(t('common:listJoin'))}</span>}
        {message.endReason && (
          <span>{t('because', { reason: t(`grant:endReasons.${message.endReason}`) })}</span>
        )}
        {message.cardNumber && <CardNumber number={message.cardNumber} />}
        {phrase !== null && (
          <span>
            {t('phrase')}
            <bdi>{phrase}</bdi>
          </span>
        )}
      </p>
    </article>
  );
}
