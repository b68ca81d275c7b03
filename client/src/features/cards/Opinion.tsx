import { useTranslation } from 'react-i18next';
import type { Opinion_CardFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { useActorWords } from './actor-words.ts';
import { Redacted } from './Redacted.tsx';

/** 审核意见: the newest words of the officers, with who, when and why. */
export function Opinion({ card }: { card: Opinion_CardFragment }) {
  const { t } = useTranslation(['cards', 'common']);
  const { dayAndTime } = useDates();
  const actorWords = useActorWords();
  const closed = card.redactions.includes('COMMENT');
  if (!card.comment && !closed) return null;

  const said = card.history?.find(({ comment }) => comment === card.comment);
  const reasons = said?.reasonCodes.map((code) => t(`reasons.${code}`)).join(t('common:listJoin'));
  return (
    <section className="stack no-print" aria-labelledby="opinion">
      <h2 id="opinion">{t('opinion')}</h2>
      {closed ? <Redacted part="COMMENT" /> : <blockquote className="inset">{card.comment}</blockquote>}
      {said && (
        <p className="note">
          {t('opinionWho', { who: actorWords(said), time: dayAndTime(said.at) })}
          {reasons && t('reason', { reasons })}
        </p>
      )}
    </section>
  );
}
