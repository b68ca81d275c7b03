import { useTranslation } from 'react-i18next';
import type { Corrections_CardFragment } from '../graphql/documents.ts';
import { WhilePending } from '../upload/WhilePending.tsx';
import { Correction } from './Correction.tsx';

interface Props {
  corrections: NonNullable<Corrections_CardFragment['corrections']>;
  onChanged: () => Promise<unknown>;
}

/** 更正: everything that was asked for, newest first; what stood stays on record. */
export function Corrections({ corrections, onChanged }: Props) {
  const { t } = useTranslation('wishes');
  return (
    <section className="stack" aria-labelledby="corrections">
      <h2 id="corrections" tabIndex={-1}>
        {t('correction.title')}
      </h2>
      <ul className="tasks">
        {corrections.map((correction) => (
          <Correction key={correction.id} correction={correction} onChanged={onChanged} />
        ))}
      </ul>
      <WhilePending files={corrections.flatMap(({ files }) => files ?? [])} onLook={onChanged} />
    </section>
  );
}
