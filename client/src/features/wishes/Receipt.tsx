import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { cardPath } from '../../app/card-path.ts';
import { useTripName } from '../../card-view/Trip.tsx';
import type { ReceiptQuery } from '../../graphql/documents.ts';
import { ReceiptLinks } from '../../receipt-view/ReceiptLinks.tsx';
import { useDates } from '../../text/dates.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { ReceiptFiles } from './ReceiptFiles.tsx';

interface Props {
  card: ReceiptQuery['card'];
  receipt: NonNullable<ReceiptQuery['card']['receipts']>[number];
  grantId: string | undefined;
}

/** What was handed in, when and by whom, each file with its hash; and what happens next when it has just been done. */
export function Receipt({ card, receipt, grantId }: Props) {
  const { t } = useTranslation(['wishes', 'cards']);
  const { dayAndTime, day } = useDates();
  const tripName = useTripName();
  const isJust = (useLocation().state as { just?: boolean } | null)?.just === true;
  const kind = t(`receipts.kinds.${receipt.kind}`);
  const title = isJust ? t('receipts.just') : t('receipts.pageTitle', { kind });
  const toCard = cardPath('card', card.id, grantId);
  const { expectedOn } = card.progress;

  return (
    <div className="narrow stack-l">
      {!isJust && (
        <div className="no-print">
          <BackLink to={toCard} />
        </div>
      )}
      <PageTitle title={title} caption={t('cards:of', { name: card.principal.name, trip: tripName(card) })}>
        {title}
      </PageTitle>
      {isJust && card.status === 'PENDING' && (
        <Notice kind="good">
          <p>{expectedOn ? t('receipts.nextBy', { day: day(expectedOn) }) : t('receipts.next')}</p>
        </Notice>
      )}
      <Facts>
        <Fact label={t('receipts.number')}>
          <strong className="num">{receipt.number}</strong>
        </Fact>
        <Fact label={t('receipts.card')}>
          <CardNumber number={card.number} />
        </Fact>
        <Fact label={t('receipts.what')}>
          {receipt.round === null ? kind : t('receipts.whatRound', { count: receipt.round })}
        </Fact>
        <Fact label={t('receipts.at')}>{dayAndTime(receipt.at)}</Fact>
        <Fact label={t('receipts.by')}>{t(`cards:actors.${receipt.by}`)}</Fact>
        <Fact label={t('receipts.channel')}>{t(`cards:channels.${receipt.channel}`)}</Fact>
      </Facts>
      <ReceiptFiles files={receipt.files} />
      <section className="stack no-print" aria-labelledby="keep">
        <h2 id="keep">{t('receipts.keep')}</h2>
        <p className="quiet">{t('receipts.keepNote')}</p>
        <ReceiptLinks receiptId={receipt.id} grantId={grantId} />
      </section>
      <p className="row no-print">
        <Link className="btn" to={toCard}>
          {t('submit.toCard')}
        </Link>
      </p>
    </div>
  );
}
