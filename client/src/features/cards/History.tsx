import { Trans, useTranslation } from 'react-i18next';
import type { CardActionName, History_CardFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { useActorWords } from './actor-words.ts';
import { Redacted } from './Redacted.tsx';

type Change = NonNullable<History_CardFragment['history']>[number];

/** 办理过程, newest first. */
export function History({ card }: { card: History_CardFragment }) {
  const { t } = useTranslation(['cards', 'card-view']);
  const { dayAndTime } = useDates();
  const actorWords = useActorWords();
  const changeWords = useChangeWords();
  // What leaves the status as it is does not begin it anew.
  const current = card.history?.findIndex(({ from, to }) => from !== to);

  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      {card.history === null && <Redacted part="HISTORY" />}
      <ol className="history">
        {card.history?.map((change, index) => (
          <li key={change.id} aria-current={index === current ? 'step' : undefined}>
            <h3>
              {changeWords(change)}
              {index === current && <span className="now">{t('card-view:now')}</span>}
            </h3>
            <p className="who">
              <Trans
                t={t}
                i18nKey="changed"
                values={{ time: dayAndTime(change.at), who: actorWords(change) }}
                components={{ time: <time dateTime={change.at} /> }}
              />
            </p>
            {change.comment && <p>{change.comment}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

const WITHIN_A_STATUS = [
  'REQUEST_MORE_TIME',
  'EXTEND_DEADLINE',
  'REFUSE_MORE_TIME',
  'REQUEST_EXTENSION',
  'WITHDRAW_EXTENSION',
  'GRANT_EXTENSION',
  'REFUSE_EXTENSION',
  'REQUEST_EXPEDITE',
  'GRANT_EXPEDITE',
  'DECLINE_EXPEDITE',
  'REQUEST_CORRECTION',
  'CORRECT',
  'REFUSE_CORRECTION',
  'RECORD_DELAY',
] as const satisfies readonly CardActionName[];

/** The new status, or what was done while it stayed; what this page has no words for is told by the status. */
function useChangeWords() {
  const { t } = useTranslation(['cards', 'status']);
  return ({ from, to, action }: Change): string => {
    const within = WITHIN_A_STATUS.find((known) => known === action);
    return from === to && within ? t(`changes.${within}`) : t(`status:${to}.name`);
  };
}
