import { Trans, useTranslation } from 'react-i18next';
import type { GrantHistory_GrantFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';

type Event = GrantHistory_GrantFragment['events'][number];

/** 授权经过, newest first; who acted is a role. */
export function GrantHistory({ grant }: { grant: GrantHistory_GrantFragment }) {
  const { t } = useTranslation(['delegation', 'card-view']);
  return (
    <section className="stack" aria-labelledby="grant-history">
      <h2 id="grant-history">{t('grant.history')}</h2>
      <ol className="history">
        {grant.events.toReversed().map((event, index) => (
          <li key={event.id} aria-current={index === 0 ? 'step' : undefined}>
            <h3>
              {t(`events.${event.action}`)}
              {index === 0 && <span className="now">{t('card-view:now')}</span>}
            </h3>
            <Said event={event} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Said({ event }: { event: Event }) {
  const { t } = useTranslation(['delegation', 'grant']);
  const { dayAndTime } = useDates();
  const reason = useReasonWords()(event.reason);
  return (
    <>
      <p className="who">
        <Trans
          t={t}
          i18nKey="grant.happened"
          values={{ time: dayAndTime(event.at), who: t(`actors.${event.actor}`) }}
          components={{ time: <time dateTime={event.at} /> }}
        />
      </p>
      {event.endReason && <p>{t(`grant:endReasons.${event.endReason}`)}</p>}
      {reason && <p>{reason}</p>}
      {event.comment && <p>{event.comment}</p>}
    </>
  );
}

/** The words for a verifier's reason; one that this page does not know is left out. */
export function useReasonWords() {
  const { t, i18n } = useTranslation('grant');
  return (reason: string | null): string | undefined =>
    reason !== null && i18n.exists(`grant:evidenceFaults.${reason}`)
      ? t(`evidenceFaults.${reason as 'OTHER'}`)
      : undefined;
}
