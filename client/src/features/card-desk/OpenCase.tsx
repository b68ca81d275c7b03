import { Trans, useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import type { DeskTask } from '../../graphql/documents.ts';
import { timeOf } from '../../text/dates.ts';

interface Props {
  id: string;
  number: string;
  wanted: readonly DeskTask[];
  assignment: { mine: boolean; until: string } | null;
}

/** The way into a case, or until when a colleague has it. */
export function OpenCase({ id, number, wanted, assignment }: Props) {
  const { t } = useTranslation('card-desk');
  if (assignment && !assignment.mine) return t('open.byOther', { time: timeOf(assignment.until) });
  const step = wanted.find((task) => task === 'REVIEW' || task === 'APPROVE') ?? 'other';
  return (
    <Link to={generatePath(PATHS.deskCard, { id })}>
      <Trans
        t={t}
        i18nKey={assignment ? 'open.taken' : `open.${step}`}
        values={{ number }}
        components={{ hidden: <span className="visually-hidden" /> }}
      />
    </Link>
  );
}
