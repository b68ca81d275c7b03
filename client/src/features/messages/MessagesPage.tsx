import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Announcements } from './Announcements.tsx';
import { MessageList } from './MessageList.tsx';

const UNREAD = 'unread';

/** 消息: what changed about cards, grants, organisations and seats. */
export function MessagesPage() {
  const { t } = useTranslation('messages');
  const [params] = useSearchParams();
  const unreadOnly = params.has(UNREAD);
  const views = [
    { to: PATHS.messages, text: t('all'), here: !unreadOnly },
    { to: `${PATHS.messages}?${UNREAD}`, text: t('unreadOnly'), here: unreadOnly },
  ];
  return (
    <div className="narrow stack-l">
      <div className="stack">
        <PageTitle title={t('title')}>{t('title')}</PageTitle>
        <p className="quiet">{t('lead')}</p>
        <p>
          <Link to={PATHS.messageSettings}>{t('settings')}</Link>
        </p>
      </div>
      <nav aria-label={t('views')}>
        <ul className="filters">
          {views.map(({ to, text, here }) => (
            <li key={to}>
              <Link to={to} aria-current={here ? 'page' : undefined}>
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {!unreadOnly && <Announcements />}
      <MessageList key={String(unreadOnly)} unreadOnly={unreadOnly} />
    </div>
  );
}
