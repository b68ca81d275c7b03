import { useTranslation } from 'react-i18next';
import { useDates } from '../../text/dates.ts';
import { Notice } from '../../ui/Notice.tsx';

/** An application that was received and has no card yet. */
export function InIntake({ receivedAt }: { receivedAt: string | null }) {
  const { t } = useTranslation('cards');
  const { dayAndTime } = useDates();
  if (receivedAt === null) return null;
  return (
    <Notice title={t('intakeTitle')}>
      <p>{t('intake', { time: dayAndTime(receivedAt) })}</p>
    </Notice>
  );
}
