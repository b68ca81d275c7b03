import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dismiss, useDismissed } from '../../app/dismissed.ts';
import { keptMark } from '../../app/kept-cards.ts';
import { useSession } from '../../app/viewer.ts';
import { KeepChoice } from '../../offline/KeepChoice.tsx';
import { canKeep } from '../../offline/kept-store.ts';

/** In the list of put-away notices. */
const OFFER = 'keep-cards';

/** Asked once, under the cards of a person, on a device of their own. What is answered can be changed in the settings. */
export function KeepOffer() {
  const { t } = useTranslation('device');
  const { person } = useSession();
  const dismissed = useDismissed();
  const [wasKept] = useState(() => keptMark(Date.now()) !== undefined);
  if (!person || person.publicComputer || wasKept || dismissed.includes(OFFER) || !canKeep()) return null;
  return (
    <section className="stack no-print" aria-labelledby="keep-offer">
      <h2 className="h-s" id="keep-offer">
        {t('keep.title')}
      </h2>
      <KeepChoice person={person} onDecline={() => dismiss(OFFER)} />
    </section>
  );
}
