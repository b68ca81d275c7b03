import type { RefObject } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IntakeRow_ItemFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { paperPath } from './paper-path.ts';

interface Props {
  items: readonly IntakeRow_ItemFragment[];
  total: number;
  rows: RefObject<HTMLTableSectionElement | null>;
}

/** What was received and waits to be entered, oldest first; nobody's name is in it. */
export function IntakeTable({ items, total, rows }: Props) {
  const { t } = useTranslation('counter-desk');
  return (
    <div className="tablebox">
      <table className="fold" {...ROLES.table}>
        <caption>{t('items.caption', { count: total })}</caption>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            {(['received', 'channel', 'by', 'action'] as const).map((column) => (
              <th key={column} scope="col" {...ROLES.columnheader}>
                {t(`items.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup} ref={rows}>
          {items.map((item) => (
            <IntakeRow key={item.id} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function IntakeRow({ item: { id, channel, receivedAt, mine } }: { item: IntakeRow_ItemFragment }) {
  const { t } = useTranslation(['counter-desk', 'cards']);
  const { dayAndTime } = useDates();
  const when = dayAndTime(receivedAt);
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowheader}>
        <time dateTime={receivedAt}>{when}</time>
      </th>
      <td {...ROLES.cell} data-l={t('items.channel')}>
        {t(`cards:channels.${channel}`)}
      </td>
      <td {...ROLES.cell} data-l={t('items.by')}>
        {t(mine ? 'items.mine' : 'items.other')}
      </td>
      <td {...ROLES.cell} className="act" data-l={t('items.action')}>
        <Link to={paperPath(id)}>
          <Trans
            t={t}
            i18nKey="items.enter"
            values={{ when }}
            components={{ hidden: <span className="visually-hidden" /> }}
          />
        </Link>
      </td>
    </tr>
  );
}
