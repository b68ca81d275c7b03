import { Trans, useTranslation } from 'react-i18next';
import type { Verdict_CardFragment } from '../graphql/documents.ts';
import { useDates } from '../text/dates.ts';

/** Of a step that runs: by when it is usually over, or why it is not; and whether it goes faster. */
export function Expected({ card }: { card: Verdict_CardFragment }) {
  const { overdue, late } = card.progress;
  return (
    <>
      {overdue ? <Overdue card={card} /> : late ? <Late card={card} /> : <Usual card={card} />}
      <Faster card={card} />
    </>
  );
}

function Usual({ card }: { card: Verdict_CardFragment }) {
  const { t } = useTranslation('card-view');
  const { dayWithWeekday } = useDates();
  const { provisional, expectedOn } = card.progress;
  if (expectedOn === null) return null;
  return (
    <>
      <p>
        <Trans
          t={t}
          i18nKey="when.expected"
          values={{ day: dayWithWeekday(expectedOn) }}
          components={{ b: <strong />, day: <time dateTime={expectedOn} /> }}
        />
      </p>
      {provisional && <p className="note">{t('when.provisional')}</p>}
    </>
  );
}

function Late({ card }: { card: Verdict_CardFragment }) {
  const { t } = useTranslation('card-view');
  const { shortDay } = useDates();
  const { workingDay, targetFrom: from, targetTo: to, longestOn } = card.progress;
  if (from === null || to === null || workingDay === null || longestOn === null) return null;
  return <p>{t('when.late', { from, to, workingDay, day: shortDay(longestOn) })}</p>;
}

/** The longest time is over: until when it was, and what the office says about it. */
function Overdue({ card }: { card: Verdict_CardFragment }) {
  const { t } = useTranslation('card-view');
  const { dayWithWeekday } = useDates();
  const { longestOn } = card.progress;
  const step = t(card.status === 'REVIEWED' ? 'steps.approved' : 'steps.reviewed');
  const reason = card.__typename === 'Card' ? delayReason(card) : undefined;
  return (
    <>
      {longestOn !== null && (
        <p>
          <Trans
            t={t}
            i18nKey="when.overdue"
            values={{ day: dayWithWeekday(longestOn), step }}
            components={{ b: <strong />, day: <time dateTime={longestOn} /> }}
          />
        </p>
      )}
      <p>{reason ? t('when.reason', { reason }) : t('when.noReason')}</p>
    </>
  );
}

function delayReason({ history }: Extract<Verdict_CardFragment, { __typename: 'Card' }>): string | undefined {
  return history?.find(({ action }) => action === 'RECORD_DELAY')?.comment ?? undefined;
}

function Faster({ card }: { card: Verdict_CardFragment }) {
  const { t } = useTranslation('card-view');
  const { dayWithWeekdayAndTime } = useDates();
  const { expedite, expediteDecideBy } = card.progress;
  if (expedite === 'DECLINED') return <p className="note">{t('when.notFaster')}</p>;
  if (expedite !== 'REQUESTED' || expediteDecideBy === null) return null;
  return <p className="note">{t('when.fasterAsked', { when: dayWithWeekdayAndTime(expediteDecideBy) })}</p>;
}
