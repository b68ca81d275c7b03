import type { GrantState } from '@exit-card/shared/delegation';
import { Trans, useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import type { AskedGrantsQuery } from '../../graphql/documents.ts';
import { dayOf, lastDayOf, useDates } from '../../text/dates.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';

type Grant = AskedGrantsQuery['organisation']['grants']['edges'][number]['node'];

const LOOKS = {
  REQUESTED: { icon: 'clock', look: '' },
  EVIDENCE_REVIEW: { icon: 'clock', look: '' },
  AWAITING_CONSENT: { icon: 'clock', look: 'todo' },
  ACTIVE: { icon: 'check', look: 'done' },
  SUSPENDED: { icon: 'warn', look: 'bad' },
  ENDED: { icon: 'over', look: '' },
  REJECTED: { icon: 'cross', look: 'bad' },
  CANCELLED: { icon: 'back', look: '' },
  LAPSED: { icon: 'lapse', look: '' },
} as const satisfies Record<GrantState, { icon: IconName; look: string }>;

/** One employee who was asked: where it stands and until when. */
export function AskedGrantRow({ grant }: { grant: Grant }) {
  const { t } = useTranslation(['organisations', 'grant']);
  const { day } = useDates();
  const { name } = grant.principal;
  const { icon, look } = LOOKS[grant.state];
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowheader}>
        <span className="name">{name}</span>
      </th>
      <td {...ROLES.cell} data-l={t('asked.state')}>
        <span className={`state ${look}`}>
          <Icon name={icon} />
          {t(`grant:states.${grant.state}`)}
        </span>
      </td>
      <td {...ROLES.cell} data-l={t('asked.requestedAt')}>
        <time dateTime={grant.requestedAt}>{day(dayOf(grant.requestedAt))}</time>
      </td>
      <td {...ROLES.cell} data-l={t('asked.until')}>
        <Until grant={grant} />
      </td>
      <td {...ROLES.cell} className="act">
        <Link to={generatePath(PATHS.grant, { grantId: grant.id })}>
          <Trans
            t={t}
            i18nKey="asked.show"
            values={{ name }}
            components={{ hidden: <span className="visually-hidden" /> }}
          />
        </Link>
      </td>
    </tr>
  );
}

function Until({ grant }: { grant: Grant }) {
  const { t } = useTranslation(['organisations', 'grant']);
  const { day } = useDates();
  switch (grant.state) {
    case 'REQUESTED':
    case 'EVIDENCE_REVIEW':
    case 'AWAITING_CONSENT':
      return t('asked.answerBy', { day: day(lastDayOf(grant.requestExpiresAt)) });
    case 'ACTIVE':
    case 'SUSPENDED':
      return t('asked.validUntil', { day: day(lastDayOf(grant.validTo)) });
    case 'ENDED':
    case 'REJECTED':
    case 'CANCELLED':
    case 'LAPSED': {
      const ended = { day: day(dayOf(grant.endedAt ?? grant.requestExpiresAt)) };
      if (!grant.endReason) return t('asked.endedPlain', ended);
      return t('asked.ended', { ...ended, reason: t(`grant:endReasons.${grant.endReason}`) });
    }
  }
}
