import { useTranslation } from 'react-i18next';
import { useDates } from '../../text/dates.ts';
import { NotNow } from './NotNow.tsx';
import { SupplementCheck } from './SupplementCheck.tsx';
import { type Wish, WishFrame } from './WishFrame.tsx';

/** 检查后提交: what was uploaded for the open request, and the one button that hands it in. */
export function SupplementPage() {
  const { t } = useTranslation('wishes');
  return (
    <WishFrame here={t('submit.title')}>
      {(wish) => {
        const { supplement, openActions } = wish.card;
        const isOpen = openActions.some(({ name, elsewhere }) => name === 'SUPPLEMENT' && !elsewhere);
        return supplement && isOpen ? (
          <SupplementCheck wish={wish} request={supplement} />
        ) : (
          <NothingToSubmit wish={wish} />
        );
      }}
    </WishFrame>
  );
}

/** It is in already, too late, or never was asked for. */
function NothingToSubmit({ wish }: { wish: Wish }) {
  const { t } = useTranslation('wishes');
  const { dayWithWeekday } = useDates();
  const { supplement } = wish.card;
  if (supplement?.state === 'LAPSED') {
    return (
      <NotNow wish={wish} title={t('submit.lapsedTitle')}>
        <p className="lead">{t('submit.lapsed', { day: dayWithWeekday(supplement.dueOn) })}</p>
      </NotNow>
    );
  }
  return (
    <NotNow wish={wish} title={t('submit.title')}>
      <p className="lead">{t(supplement?.state === 'SUBMITTED' ? 'submit.already' : 'submit.nothing')}</p>
    </NotNow>
  );
}
