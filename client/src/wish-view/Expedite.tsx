import { UNDECIDED_STATUSES } from '@exit-card/shared/card';
import { useTranslation } from 'react-i18next';
import type { Expedite_CardFragment } from '../graphql/documents.ts';
import { useDates } from '../text/dates.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { FileList } from '../upload/FileList.tsx';
import { Uploader } from '../upload/Uploader.tsx';
import { WhilePending } from '../upload/WhilePending.tsx';

interface Props {
  card: Expedite_CardFragment & { expediteRequest: object };
  /** Whether the reader may look at the proofs. */
  readable: boolean;
  onChanged: () => Promise<unknown>;
}

/** 加急: why, how it stands, what the officer said, and what proves it; proof may follow until it is decided. */
export function Expedite({ card, readable, onChanged }: Props) {
  const { t } = useTranslation(['wishes', 'card']);
  const { dayAndTime } = useDates();
  const { state, reason, explanation, requestedAs, decideBy, decisionNote, proofs } = card.expediteRequest;
  const isOpen = state === 'REQUESTED' && UNDECIDED_STATUSES.includes(card.status);

  return (
    <section className="stack" aria-labelledby="expedite">
      <h2 id="expedite">{t('expedite.title')}</h2>
      <p>
        <strong>{t(state === 'REQUESTED' && !isOpen ? 'expedite.moot' : `expedite.states.${state}`)}</strong>
        <br />
        {(isOpen || state === 'GRANTED' || state === 'DECLINED') &&
          t(`expedite.say.${isOpen ? 'REQUESTED' : state}`, { time: dayAndTime(decideBy) })}
      </p>
      <Facts>
        <Fact label={t('expedite.reason')}>{t(`card:expediteReasons.${reason}`)}</Fact>
        {explanation && <Fact label={t('expedite.explanation')}>{explanation}</Fact>}
        {decisionNote && <Fact label={t('expedite.note')}>{decisionNote}</Fact>}
      </Facts>
      {requestedAs === 'OFFICER' && <p className="note">{t('expedite.byHotline')}</p>}
      {proofs && (proofs.length > 0 || isOpen) && (
        <div className="stack no-print">
          <h3>{t('expedite.proofs')}</h3>
          {proofs.length > 0 && (
            <FileList files={proofs} readable={readable} {...(isOpen && { onRemoved: onChanged })} />
          )}
          <WhilePending files={proofs} onLook={onChanged} />
          {isOpen && (
            <Uploader
              purpose="EXPEDITE_PROOF"
              subjectId={card.id}
              text={t('expedite.addProof')}
              onArrived={onChanged}
              onRefused={onChanged}
            />
          )}
        </div>
      )}
    </section>
  );
}
