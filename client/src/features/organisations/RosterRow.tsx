import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cardPath } from '../../app/card-path.ts';
import { StatusTag } from '../../card-view/StatusTag.tsx';
import { StepMarks } from '../../card-view/Steps.tsx';
import { useStanding } from '../../card-view/standing.ts';
import type { RosterRow_EntryFragment } from '../../graphql/documents.ts';
import { useCountryName } from '../../text/countries.ts';
import { useDates } from '../../text/dates.ts';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';

/** One card of one employee: where it stands, what is next, and the way to it under the grant that opens it. */
export function RosterRow({
  entry: { card, grantId, personName, maskedIdNumber },
}: {
  entry: RosterRow_EntryFragment;
}) {
  const { t } = useTranslation('organisations');
  const { shortDay } = useDates();
  const countryName = useCountryName();
  const standing = useStanding();
  // The words for the owner would speak to the agent as if it were the agent's card.
  const words = card.status === 'WITHDRAWN' ? t('roster.withdrawn') : standing(card);

  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowheader}>
        <span className="name">{personName}</span>
        <small className="num">{maskedIdNumber}</small>
      </th>
      <td {...ROLES.cell} data-l={t('roster.number')}>
        <CardNumber number={card.number} />
      </td>
      <td {...ROLES.cell} data-l={t('roster.status')}>
        <StatusTag status={card.status} />
      </td>
      <td {...ROLES.cell} data-l={t('roster.destination')}>
        {card.destination ? (
          countryName(card.destination)
        ) : (
          <span className="note">{t('roster.closed')}</span>
        )}
      </td>
      <td {...ROLES.cell} data-l={t('roster.exit')}>
        {shortDay(card.expectedExitDate)}
      </td>
      <td {...ROLES.cell} data-l={t('roster.progress')}>
        <StepMarks status={card.status} />
        <small>{words}</small>
      </td>
      <td {...ROLES.cell} className="act">
        <Link to={cardPath('card', card.id, grantId)}>
          <Trans
            t={t}
            i18nKey="roster.show"
            values={{ name: personName }}
            components={{ hidden: <span className="visually-hidden" /> }}
          />
        </Link>
      </td>
    </tr>
  );
}
