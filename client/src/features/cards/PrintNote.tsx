import { useTranslation } from 'react-i18next';
import { useDates } from '../../text/dates.ts';

/** On paper only: from when it is, and that it is no exit document. */
export function PrintNote({ asOf }: { asOf: string }) {
  const { t } = useTranslation('cards');
  const { dayAndTime } = useDates();
  return <p className="print-only note">{t('printed', { asOf: dayAndTime(asOf) })}</p>;
}
