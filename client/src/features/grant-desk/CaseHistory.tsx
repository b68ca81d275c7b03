import i18next from 'i18next';
import { Trans, useTranslation } from 'react-i18next';
import type { CaseHistory_GrantFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';

type Event = CaseHistory_GrantFragment['events'][number];

/** What happened to the grant, newest first. */
export function CaseHistory({ grant }: { grant: CaseHistory_GrantFragment }) {
  const { t } = useTranslation('desk');
  const { dayAndTime } = useDates();
  const titleOf = useEventTitle();
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('case.history')}</h2>
      <ol className="history">
        {grant.events.toReversed().map((event, index) => (
          <li key={event.id} aria-current={index === 0 ? 'step' : undefined}>
            <h3>
              {titleOf(event)}
              {index === 0 && <span className="now">{t('case.now')}</span>}
            </h3>
            <p className="who">
              <Trans
                t={t}
                i18nKey="case.when"
                values={{ time: dayAndTime(event.at), who: t(`case.actors.${event.actor}`) }}
                components={{ time: <time dateTime={event.at} /> }}
              />
            </p>
            {event.reason && <p>{faultWords(event.reason)}</p>}
            {event.comment && <p>{event.comment}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function useEventTitle() {
  const { t } = useTranslation(['desk', 'grant']);
  return ({ action, from, to, endReason }: Event): string => {
    if (action === 'ACCEPT_EVIDENCE' && from === to) return t('case.firstAccepted');
    const state = t(`grant:states.${to}`);
    return endReason ? `${state}${t('case.because', { reason: t(`grant:endReasons.${endReason}`) })}` : state;
  };
}

function faultWords(reason: string): string {
  const key = `desk:case.faults.${reason}`;
  return i18next.exists(key) ? i18next.t(key as 'desk:case.faults.OTHER') : reason;
}
