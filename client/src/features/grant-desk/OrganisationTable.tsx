import type { RefObject } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import type { DeskOrganisationsQuery } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';

type Organisation = DeskOrganisationsQuery['desk']['organisations']['edges'][number]['node'];

interface Props {
  organisations: readonly Organisation[];
  total: number;
  rows: RefObject<HTMLTableSectionElement | null>;
}

export function OrganisationTable({ organisations, total, rows }: Props) {
  const { t } = useTranslation('desk');
  const { dayAndTime } = useDates();
  return (
    <div className="tablebox">
      <table className="fold" {...ROLES.table}>
        <caption>{t('organisations.caption', { count: total })}</caption>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            {(['organisations.name', 'organisations.received', 'queue.action'] as const).map((column) => (
              <th key={column} scope="col" {...ROLES.columnheader}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup} ref={rows}>
          {organisations.map(({ id, name, status, registeredAt }) => (
            <tr key={id} {...ROLES.row}>
              <th scope="row" {...ROLES.rowheader}>
                {name}
              </th>
              <td {...ROLES.cell} data-l={t('organisations.received')}>
                <time dateTime={registeredAt}>{dayAndTime(registeredAt)}</time>
              </td>
              <td {...ROLES.cell} data-l={t('queue.action')}>
                <Link to={generatePath(PATHS.deskOrganisation, { id })}>
                  <Trans
                    t={t}
                    i18nKey={status === 'PENDING' ? 'organisations.open' : 'organisations.look'}
                    values={{ name }}
                    components={{ hidden: <span className="visually-hidden" /> }}
                  />
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
