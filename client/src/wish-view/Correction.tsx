import { useTranslation } from 'react-i18next';
import { useFieldWords } from '../card-view/field-words.ts';
import type { Correction_CorrectionFragment } from '../graphql/documents.ts';
import { dayOf, useDates } from '../text/dates.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { FileList } from '../upload/FileList.tsx';
import { Uploader } from '../upload/Uploader.tsx';

interface Props {
  correction: Correction_CorrectionFragment;
  onChanged: () => Promise<unknown>;
}

const LOOKS = {
  REQUESTED: { icon: 'clock', look: 'todo' },
  ACCEPTED: { icon: 'check', look: 'done' },
  REFUSED: { icon: 'cross', look: 'bad' },
} as const satisfies Record<Correction_CorrectionFragment['state'], { icon: IconName; look: string }>;

/** One request: each value as it stood and as it should be, how it stands, and what proves it. */
export function Correction({ correction, onChanged }: Props) {
  const { t } = useTranslation(['wishes', 'card', 'cards']);
  const { day, dayAndTime } = useDates();
  const fieldWords = useFieldWords();
  const { state, changes, dueOn, decidedAt, decidedAs, decisionNote, files } = correction;
  const isOpen = state === 'REQUESTED';

  return (
    <li>
      <h3>
        {t('correction.requestedAt', { time: day(dayOf(correction.requestedAt)) })}
        <span className={`state ${LOOKS[state].look}`}>
          <Icon name={LOOKS[state].icon} />
          {t(`correction.states.${state}`)}
        </span>
      </h3>
      <dl className="facts">
        {changes.map(({ field, from, to }) => (
          <div key={field}>
            <dt>{t(`card:correctable.${field}`)}</dt>
            <dd>
              {t('correction.was', { value: fieldWords(field, from) })}
              <br />
              <strong>
                {t(state === 'ACCEPTED' ? 'correction.became' : 'correction.shouldBe', {
                  value: fieldWords(field, to),
                })}
              </strong>
            </dd>
          </div>
        ))}
      </dl>
      <p>{t('correction.reason', { reason: correction.reason })}</p>
      {isOpen && dueOn && <p className="quiet">{t('correction.due', { day: day(dueOn) })}</p>}
      {decidedAt && decidedAs && decisionNote && (
        <p>
          {t('correction.decided', {
            time: dayAndTime(decidedAt),
            who: t(`cards:actors.${decidedAs}`),
            note: decisionNote,
          })}
        </p>
      )}
      {files && (files.length > 0 || isOpen) && (
        <div className="stack no-print">
          <h4>{t('correction.proofs')}</h4>
          {files.length > 0 && <FileList files={files} readable {...(isOpen && { onRemoved: onChanged })} />}
          {isOpen && (
            <>
              <p className="note">{t('correction.addProofHint')}</p>
              <Uploader
                purpose="CORRECTION"
                subjectId={correction.id}
                text={t('correction.addProof')}
                onArrived={onChanged}
                onRefused={onChanged}
              />
            </>
          )}
        </div>
      )}
    </li>
  );
}
