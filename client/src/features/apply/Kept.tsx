import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { lastDayOf, useDates } from '../../text/dates.ts';
import { TwoClicks } from '../../ui/TwoClicks.tsx';
import { useAnswerWords } from './answer-words.ts';
import type { Draft } from './draft.ts';

interface Props {
  draft: Draft;
  onDiscard: () => Promise<void>;
}

/** An application that was begun: what is in it, until when it is kept, and the way to be rid of it. */
export function Kept({ draft, onDiscard }: Props) {
  const { t } = useTranslation('apply');
  const { day, dayAndTime } = useDates();
  const { trip } = useAnswerWords();
  const { busy, fault, run } = useSend();

  async function discard() {
    await onDiscard();
    return [];
  }

  return (
    <section className="panel stack" aria-labelledby="kept">
      <h2 className="h-s" id="kept">
        {t('kept.title')}
      </h2>
      <p>{trip(draft)}</p>
      <p className="note">
        {t('kept.until', {
          saved: dayAndTime(draft.updatedAt),
          day: day(lastDayOf(draft.keptUntil)),
        })}
      </p>
      <FaultNotice error={fault} />
      <TwoClicks
        size="small"
        look="second"
        question={t('kept.warning')}
        yes={t('kept.confirm')}
        no={t('kept.keep')}
        busy={busy}
        onYes={() => run(discard)}
      >
        {t('kept.discard')}
      </TwoClicks>
    </section>
  );
}
