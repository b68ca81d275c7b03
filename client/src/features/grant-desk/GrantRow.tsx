import { daysBetween } from '@exit-card/shared/plain-date';
import { Trans, useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { useToday } from '../../app/use-service.ts';
import { GrantStateTag } from '../../grant-view/GrantStateTag.tsx';
import type { GrantRow_GrantFragment } from '../../graphql/documents.ts';
import { dayOf, useDates } from '../../text/dates.ts';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { useConflictWords } from './conflict-words.ts';

/** A row of the queue: no names, and no way in for who is involved. */
export function GrantRow({ grant }: { grant: GrantRow_GrantFragment }) {
  const { t } = useTranslation(['desk', 'grant']);
  const { day, dayAndTime, until } = useDates();
  const conflictWords = useConflictWords();
  const received = dayOf(grant.requestedAt);
  const days = daysBetween(received, useToday());
  const kind = t(`grant:kinds.${grant.kind}`);
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowheader}>
        <time dateTime={grant.requestedAt}>{dayAndTime(grant.requestedAt)}</time>
      </th>
      <td {...ROLES.cell} data-l={t('queue.kind')}>
        {kind}
      </td>
      <td {...ROLES.cell} data-l={t('queue.state')}>
        <GrantStateTag state={grant.state} />
        {grant.awaitsSecond && <small>{t('queue.second')}</small>}
      </td>
      <td {...ROLES.cell} data-l={t('queue.waits')}>
        {days === 0 ? t('queue.today') : t('queue.days', { count: days })}
      </td>
      <td {...ROLES.cell} data-l={t('queue.until')}>
        {until(grant.requestExpiresAt)}
      </td>
      <td {...ROLES.cell} data-l={t('queue.action')}>
        {grant.conflict ? (
          conflictWords(grant.conflict)
        ) : (
          <Link to={generatePath(PATHS.deskGrant, { id: grant.id })}>
            <Trans
              t={t}
              i18nKey="queue.open"
              values={{ what: t('queue.what', { day: day(received), kind }) }}
              components={{ hidden: <span className="visually-hidden" /> }}
            />
          </Link>
        )}
      </td>
    </tr>
  );
}
