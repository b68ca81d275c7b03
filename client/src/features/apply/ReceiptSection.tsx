import { useTranslation } from 'react-i18next';
import type { Applied_CardFragment } from '../../graphql/documents.ts';
import { ReceiptLinks } from '../../receipt-view/ReceiptLinks.tsx';
import { useDates } from '../../text/dates.ts';

interface Props {
  receipt: NonNullable<Applied_CardFragment['receipts']>[number];
  grantId: string | undefined;
}

/** The receipt: its number, when it came in with how many files, and the ways to keep it. */
export function ReceiptSection({ receipt, grantId }: Props) {
  const { t } = useTranslation('apply');
  const { dayAndTime } = useDates();
  return (
    <section className="stack" aria-labelledby="receipt">
      <h2 id="receipt">{t('receipt.title')}</h2>
      <p>
        {t('receipt.number')}
        <strong className="num">{receipt.number}</strong>
        <br />
        {t(receipt.files.length > 0 ? 'receipt.at' : 'receipt.atAlone', {
          time: dayAndTime(receipt.at),
          count: receipt.files.length,
        })}
      </p>
      <ReceiptLinks receiptId={receipt.id} grantId={grantId} />
    </section>
  );
}
