import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, useParams, useSearchParams } from 'react-router';
import { cardPath } from '../../app/card-path.ts';
import { Fault } from '../../app/Fault.tsx';
import { NotFound } from '../../app/NotFound.tsx';
import { GRANT } from '../../app/nav.ts';
import { PATHS } from '../../app/paths.ts';
import { useGone } from '../../app/use-gone.ts';
import { useTripName } from '../../card-view/Trip.tsx';
import { NoLongerHolds } from '../../grant-view/NoLongerHolds.tsx';
import { ShareCardDocument } from '../../graphql/documents.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Made, ShareForm } from './ShareForm.tsx';
import { ShareMade } from './ShareMade.tsx';

/** 分享给机构: one form, one button, and then the code, which is shown on this page and nowhere else. */
export function SharePage() {
  const { t } = useTranslation(['share', 'layout']);
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const grantId = params.get(GRANT) ?? undefined;
  const [made, setMade] = useState<Made>();
  const tripName = useTripName();
  // What is seen through a grant is never kept, where it could outlive the grant.
  const query = useQuery(ShareCardDocument, {
    variables: { id, grantId: grantId ?? null },
    ...(grantId && { fetchPolicy: 'no-cache' }),
  });
  const { data, error, refetch } = query;
  if (useGone(query)) return grantId ? <NoLongerHolds /> : <NotFound />;
  if (!data) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;
  const { card } = data;
  const toCard = cardPath('card', id, grantId);
  const list = grantId
    ? { to: generatePath(PATHS.actingCards, { grantId }), text: card.principal.name }
    : { to: PATHS.cards, text: t('layout:nav.cards') };
  return (
    <>
      <Breadcrumb crumbs={[list, { to: toCard, text: tripName(card) }]} here={t('action')} />
      <div className="narrow stack-l">
        <div className="no-print">
          <BackLink to={toCard} />
        </div>
        {made ? (
          <ShareMade made={made} toCard={toCard} />
        ) : card.sharePreview ? (
          <ShareForm cardId={id} grantId={grantId} preview={card.sharePreview} onMade={setMade} />
        ) : (
          <NotShared />
        )}
      </div>
    </>
  );
}

function NotShared() {
  const { t } = useTranslation('share');
  return (
    <>
      <PageTitle title={t('action')}>{t('action')}</PageTitle>
      <p className="lead">{t('refused.NOT_ALLOWED')}</p>
      <Hotline />
    </>
  );
}
