import { useTranslation } from 'react-i18next';
import { MoreTimeForm } from './MoreTimeForm.tsx';
import { NotNow } from './NotNow.tsx';
import { WishFrame } from './WishFrame.tsx';

/** 请求延长补充期限, once for each request. */
export function MoreTimePage() {
  const { t } = useTranslation('wishes');
  return (
    <WishFrame here={t('moreTime.pageTitle')}>
      {(wish) => {
        const action = wish.card.openActions.find(({ name }) => name === 'REQUEST_MORE_TIME');
        return action?.closesAt ? (
          <MoreTimeForm wish={wish} dueAt={action.closesAt} />
        ) : (
          <NotNow wish={wish} title={t('moreTime.pageTitle')}>
            <p className="lead">{t('moreTime.closed')}</p>
          </NotNow>
        );
      }}
    </WishFrame>
  );
}
