import type { PlainDate } from '@exit-card/shared/plain-date';
import { validUntil } from '@exit-card/shared/windows';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/use-service.ts';
import { useDates } from '../../text/dates.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { type Decided, decisionOf } from './decision.ts';
import { daysIn, deadlineOf, wordsOf } from './draft.ts';
import type { Case } from './use-case.ts';

/** What the applicant will see of a decision. */
export function ConfirmFacts({ of, draft }: { of: Case; draft: Decided }) {
  const { t } = useTranslation(['card-desk', 'cards', 'card', 'common']);
  const { day, dayWithWeekday } = useDates();
  const today = useToday();
  const { name, reasonCodes, items } = draft;
  const { asks } = decisionOf(name);
  const words = wordsOf(draft);
  const days = asks.includes('DAYS') ? daysIn(draft) : undefined;
  const open = of.supplements.find(({ state }) => state === 'OPEN');
  const before = name === 'EXTEND_DEADLINE' && open ? (open.dueOn as PlainDate) : null;
  const until = validUntil(today);
  return (
    <Facts>
      {asks.includes('ITEMS') && (
        <Fact label={t('decision.items')}>
          <ol>
            {items.map(({ key, code, text, required }) => (
              <li key={key}>
                {t(`card:items.${code}`)}
                <small>
                  {t('decision.confirmItem', {
                    text: text.trim(),
                    must: t(required ? 'case.required' : 'case.optional'),
                  })}
                </small>
              </li>
            ))}
          </ol>
        </Fact>
      )}
      {asks.includes('REASONS') && (
        <Fact label={t('decision.reasons')}>
          {reasonCodes.map((code) => t(`cards:reasons.${code}`)).join(t('common:listJoin'))}
        </Fact>
      )}
      {days !== undefined && (
        <Fact label={t('decision.confirmDeadline')}>
          {t('decision.confirmDay', { day: dayWithWeekday(deadlineOf(days, today, before).day) })}
        </Fact>
      )}
      {name === 'APPROVE' && (
        <Fact label={t('decision.confirmValid')}>
          {t('decision.confirmValidUntil', { day: day(until) })}
          {of.expectedExitDate > until && (
            <small>
              <strong>{t('decision.confirmExitLate', { day: day(of.expectedExitDate) })}</strong>
            </small>
          )}
        </Fact>
      )}
      <Fact label={t('decision.comment')}>
        {words ? <span className="lines">{words}</span> : t('decision.confirmNothing')}
      </Fact>
    </Facts>
  );
}
