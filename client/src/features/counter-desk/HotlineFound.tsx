import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../card-view/StatusTag.tsx';
import type { HotlineFound_CardFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ExpediteForm } from './ExpediteForm.tsx';

interface Recorded {
  card: HotlineFound_CardFragment;
  decideBy: string;
}

/** The card of a caller, with as much as an officer at the telephone needs; the focus goes to it. */
export function HotlineFound({ card: found }: { card: HotlineFound_CardFragment }) {
  const { t } = useTranslation(['counter-desk', 'card']);
  const { day, dayAndTime } = useDates();
  const [recorded, setRecorded] = useState<Recorded>();
  const heading = useRef<HTMLHeadingElement>(null);
  const card = recorded?.card ?? found;

  // Also after the wish was recorded: the button that did it is gone.
  useEffect(() => heading.current?.focus(), [recorded]);

  return (
    <div className="panel stack">
      <h3 className="h-s" ref={heading} tabIndex={-1}>
        <CardNumber number={card.number} />
      </h3>
      <Facts>
        <Fact label={t('hotline.applicant')}>
          <span className="name">{card.maskedName}</span>
        </Fact>
        <Fact label={t('card:status')}>
          <StatusTag status={card.status} />
        </Fact>
        <Fact label={t('card:applicationDate')}>{day(card.applicationDate)}</Fact>
        <Fact label={t('hotline.expedite')}>
          {t(`hotline.states.${card.expedite}`)}
          {card.expediteReason && <small>{t(`card:expediteReasons.${card.expediteReason}`)}</small>}
        </Fact>
      </Facts>
      {recorded && (
        <Notice kind="good" title={t('expedite.done')}>
          <p>{t('expedite.doneBody', { time: dayAndTime(recorded.decideBy) })}</p>
        </Notice>
      )}
      {!recorded && card.mayRequestExpedite && <ExpediteForm cardId={card.id} onRecorded={setRecorded} />}
      {!recorded && !card.mayRequestExpedite && <p className="quiet">{t('expedite.notNow')}</p>}
    </div>
  );
}
