import { useTranslation } from 'react-i18next';
import { heldPath } from '../app/card-path.ts';
import { Icon } from '../ui/Icon.tsx';

interface Props {
  receiptId: string;
  /** Through which grant; left out for one's own. */
  grantId: string | undefined;
}

/** The ways to keep a receipt: to read, as data, on paper. */
export function ReceiptLinks({ receiptId, grantId }: Props) {
  const { t } = useTranslation('card');
  return (
    <ul className="acts no-print">
      {(['txt', 'json'] as const).map((format) => (
        <li key={format}>
          <a href={heldPath(`/receipts/${receiptId}.${format}`, grantId)} download>
            <Icon name="file" />
            <span>
              {t(`receipt.${format}`)}
              <small>{t(`receipt.${format}Note`)}</small>
            </span>
          </a>
        </li>
      ))}
      <li>
        <button type="button" onClick={() => print()}>
          <Icon name="print" />
          <span>{t('receipt.print')}</span>
        </button>
      </li>
    </ul>
  );
}
