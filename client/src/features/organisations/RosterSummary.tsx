import type { CardStatus } from '@exit-card/shared/card';
import { useTranslation } from 'react-i18next';
import type { RosterSummaryQuery } from '../../graphql/documents.ts';
import { Mix, type Pattern } from '../../ui/Mix.tsx';

type Summary = RosterSummaryQuery['organisation']['rosterSummary'];

/** In the order of the legend; what else is closed is one part. */
const PATTERNS = {
  APPROVED: 'solid',
  REVIEWED: 'stripes',
  PENDING: 'open',
  ADDITIONAL_DOCUMENTS_REQUIRED: 'hatched',
  COMPLETED: 'pale',
} as const satisfies Partial<Record<CardStatus, Pattern>>;
type Named = keyof typeof PATTERNS;

/** How many employees and cards, and how the cards stand, as a picture and in words. */
export function RosterSummary({ summary }: { summary: Summary }) {
  const { t } = useTranslation(['organisations', 'status']);
  const countOf = (status: CardStatus) => summary.byStatus.find((one) => one.status === status)?.count ?? 0;
  const named = (Object.keys(PATTERNS) as Named[]).map((status) => ({
    key: status,
    pattern: PATTERNS[status],
    count: countOf(status),
    text: t(`status:${status}.name`),
  }));
  const others = summary.cards - named.reduce((sum, { count }) => sum + count, 0);

  return (
    <section className="panel" aria-labelledby="roster-summary">
      <h2 className="h-s" id="roster-summary">
        {t(summary.needsAction > 0 ? 'roster.summary' : 'roster.calm', { ...summary })}
      </h2>
      <Mix
        label={t('roster.legend')}
        parts={[...named, { key: 'others', pattern: 'dots', count: others, text: t('roster.others') }]}
      />
    </section>
  );
}
