import { useTranslation } from 'react-i18next';
import { dayOf, useDates } from '../../text/dates.ts';
import { ExtensionForm } from './ExtensionForm.tsx';
import { NotNow } from './NotNow.tsx';
import { type Wish, WishFrame } from './WishFrame.tsx';

/** 申请延期: the form while the window is open; before it, from when. */
export function ExtensionPage() {
  const { t } = useTranslation('wishes');
  return (
    <WishFrame here={t('extension.pageTitle')}>
      {(wish) => {
        const action = wish.card.openActions.find(({ name }) => name === 'REQUEST_EXTENSION');
        const isOpen = action && !action.opensAt && !action.elsewhere;
        return isOpen && wish.card.validUntil ? (
          <ExtensionForm wish={wish} validUntil={wish.card.validUntil} />
        ) : (
          <NotOpen wish={wish} action={action} />
        );
      }}
    </WishFrame>
  );
}

interface NotOpenProps {
  wish: Wish;
  action: Wish['card']['openActions'][number] | undefined;
}

function NotOpen({ wish, action }: NotOpenProps) {
  const { t } = useTranslation('wishes');
  const { day, until } = useDates();
  const { opensAt, closesAt, elsewhere } = action ?? {};
  if (elsewhere) {
    return (
      <NotNow wish={wish} title={t('extension.pageTitle')}>
        <p className="lead">{t('refused.OTHER_CHANNEL')}</p>
      </NotNow>
    );
  }
  return opensAt && closesAt ? (
    <NotNow wish={wish} title={t('extension.notYetTitle')}>
      <p className="lead">{t('extension.notYet', { from: day(dayOf(opensAt)), until: until(closesAt) })}</p>
    </NotNow>
  ) : (
    <NotNow wish={wish} title={t('extension.closedTitle')}>
      <p className="lead">{t('extension.closed')}</p>
    </NotNow>
  );
}
