import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { CardStatus, RosterSummaryQuery } from '../../graphql/documents.ts';
import { SHOW, SHOWN, type Shown } from './roster-filter.ts';

interface Props {
  summary: RosterSummaryQuery['organisation']['rosterSummary'];
  shown: Shown;
}

export function RosterChips({ summary, shown }: Props) {
  const { t } = useTranslation('organisations');
  const [params] = useSearchParams();
  const countOf = (...statuses: CardStatus[]) =>
    summary.byStatus
      .filter(({ status }) => statuses.includes(status))
      .reduce((sum, { count }) => sum + count, 0);
  const counts = {
    all: summary.cards,
    action: summary.needsAction,
    running: countOf(...SHOWN.running.statuses),
    approved: countOf(...SHOWN.approved.statuses),
    completed: countOf(...SHOWN.completed.statuses),
  } as const satisfies Record<Shown, number>;

  function to(chip: Shown): string {
    const next = new URLSearchParams(params);
    if (chip === 'all') next.delete(SHOW);
    else next.set(SHOW, chip);
    return `?${next}`;
  }

  return (
    <nav aria-label={t('roster.chips')}>
      <ul className="filters">
        {(Object.keys(counts) as Shown[]).map((chip) => (
          <li key={chip}>
            <Link to={to(chip)} aria-current={chip === shown ? 'true' : undefined} preventScrollReset>
              {t(`roster.${chip}`, { count: counts[chip] })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
