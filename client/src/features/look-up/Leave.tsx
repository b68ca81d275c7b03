import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../app/viewer.ts';
import { Button } from '../../ui/Button.tsx';

/** Ends the look-up at once; else it ends by itself. */
export function Leave({ minutesLeft }: { minutesLeft: number }) {
  const { t } = useTranslation('look-up');
  const signOut = useSignOut();
  return (
    <>
      <Button look="plain" onClick={() => signOut()}>
        {t('found.leave')}
      </Button>
      <span className="note">{t('found.minutes', { count: minutesLeft })}</span>
    </>
  );
}
