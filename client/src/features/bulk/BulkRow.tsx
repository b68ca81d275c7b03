import type { BulkCode } from '@exit-card/shared/bulk';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cardPath } from '../../app/card-path.ts';
import { StatusTag } from '../../card-view/StatusTag.tsx';
import type { BulkRow_RowFragment } from '../../graphql/documents.ts';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { TABLE_ROLES as ROLES } from '../../ui/table-roles.ts';
import { useProblemWords } from './problem-words.ts';

const LOOKS = {
  FOUND: { icon: 'check', look: 'done' },
  NO_RECORD: { icon: 'info', look: '' },
  NOT_PERMITTED_OR_NOT_FOUND: { icon: 'cross', look: 'todo' },
  INVALID_FORMAT: { icon: 'cross', look: 'bad' },
  DUPLICATE_ROW: { icon: 'back', look: '' },
} as const satisfies Record<BulkCode, { icon: IconName; look: string }>;

/** One line of the list and its answer. */
export function BulkRow({ row }: { row: BulkRow_RowFragment }) {
  const { t } = useTranslation('bulk');
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowheader}>
        {t('lineNumber', { line: row.line })}
      </th>
      <td {...ROLES.cell} data-l={t('job.input')}>
        <span className="num">{row.maskedInput}</span>
      </td>
      <td {...ROLES.cell} data-l={t('job.code')}>
        <Answer row={row} />
      </td>
      <td {...ROLES.cell} data-l={t('job.person')}>
        <span className="name">{row.personName ?? '–'}</span>
      </td>
      <td {...ROLES.cell} data-l={t('job.card')}>
        {row.cardNumber ? <CardNumber number={row.cardNumber} /> : '–'}
        {row.status && (
          <div>
            <StatusTag status={row.status} />
          </div>
        )}
      </td>
      <td {...ROLES.cell} className="act">
        <ToCard row={row} />
      </td>
    </tr>
  );
}

function Answer({ row: { code, problem } }: { row: BulkRow_RowFragment }) {
  const { t } = useTranslation('bulk');
  const problemWords = useProblemWords();
  if (!code) return <span className="state">{t('codes.waiting')}</span>;
  return (
    <>
      <span className={`state ${LOOKS[code].look}`}>
        <Icon name={LOOKS[code].icon} />
        {t(`codes.${code}`)}
      </span>
      {problem && <small>{problemWords(problem)}</small>}
    </>
  );
}

function ToCard({ row: { cardId, grantId, personName } }: { row: BulkRow_RowFragment }) {
  const { t } = useTranslation('bulk');
  if (!cardId || !grantId) return null;
  return (
    <Link to={cardPath('card', cardId, grantId)}>
      <Trans
        t={t}
        i18nKey="job.show"
        values={{ name: personName ?? '' }}
        components={{ hidden: <span className="visually-hidden" /> }}
      />
    </Link>
  );
}
