import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../card-view/StatusTag.tsx';
import type { HotlineFound_CardFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ExpediteForm } from './ExpediteForm.tsx';
import { ExtensionForm } from './ExtensionForm.tsx';
import { TakeDocuments } from './TakeDocuments.tsx';

interface Props {
  card: HotlineFound_CardFragment;
  onChanged: (card: HotlineFound_CardFragment) => void;
  /** Reads the card anew. */
  lookAgain: () => Promise<unknown>;
}

interface Done {
  title: string;
  body: string;
  /** Of documents that were handed in. */
  receiptNumber?: string;
}

/** The card of who calls or stands at the counter, with as much as an officer there needs; the focus goes to it. */
export function HotlineFound({ card, onChanged, lookAgain }: Props) {
  const { t } = useTranslation(['counter-desk', 'card', 'wishes']);
  const { day, dayAndTime, dayWithWeekday } = useDates();
  const [done, setDone] = useState<Done>();
  const heading = useRef<HTMLHeadingElement>(null);

  // Also after a wish was recorded: the button that did it is gone.
  useEffect(() => heading.current?.focus(), [done]);

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
        {card.validUntil && <Fact label={t('hotline.validUntil')}>{dayWithWeekday(card.validUntil)}</Fact>}
        <Fact label={t('hotline.expedite')}>
          {t(`hotline.states.${card.expedite}`)}
          {card.expediteReason && <small>{t(`card:expediteReasons.${card.expediteReason}`)}</small>}
        </Fact>
      </Facts>
      {done && (
        <Notice kind="good" title={done.title}>
          {done.receiptNumber && (
            <p>
              {t('entered.receipt')} <strong className="num">{done.receiptNumber}</strong>
            </p>
          )}
          <p>{done.body}</p>
        </Notice>
      )}
      {card.supplement && !done?.receiptNumber && (
        <TakeDocuments
          cardId={card.id}
          request={card.supplement}
          onChanged={lookAgain}
          onTaken={({ receiptNumber, at, files }) => {
            const body = t('documents.doneBody', { time: dayAndTime(at), count: files });
            setDone({ title: t('documents.done'), body, receiptNumber });
            void lookAgain().catch(() => undefined);
          }}
        />
      )}
      {card.mayRequestExtension && card.validUntil && (
        <ExtensionForm
          cardId={card.id}
          validUntil={card.validUntil}
          onRecorded={(card, wanted) => {
            const body = t('extension.doneBody', { day: dayWithWeekday(wanted) });
            setDone({ title: t('extension.done'), body });
            onChanged(card);
          }}
        />
      )}
      {card.mayRequestExpedite && (
        <section className="stack" aria-labelledby="expedite-title">
          <h4 className="h-s" id="expedite-title">
            {t('hotline.expedite')}
          </h4>
          <ExpediteForm
            cardId={card.id}
            onRecorded={({ card, decideBy }) => {
              setDone({
                title: t('expedite.done'),
                body: t('expedite.doneBody', { time: dayAndTime(decideBy) }),
              });
              onChanged(card);
            }}
          />
        </section>
      )}
      {!done && !card.mayRequestExpedite && <p className="quiet">{t('expedite.notNow')}</p>}
    </div>
  );
}
