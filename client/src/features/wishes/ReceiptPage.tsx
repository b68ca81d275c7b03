import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { GRANT } from '../../app/nav.ts';
import { useGone } from '../../app/use-gone.ts';
import { NoLongerHolds } from '../../grant-view/NoLongerHolds.tsx';
import { ReceiptDocument } from '../../graphql/documents.ts';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Receipt } from './Receipt.tsx';

/** 回执: right after documents were handed in, and whenever it is opened again. */
export function ReceiptPage() {
  const { id = '', receiptId } = useParams();
  const [params] = useSearchParams();
  const grantId = params.get(GRANT) ?? undefined;
  const query = useQuery(ReceiptDocument, {
    variables: { id, grantId: grantId ?? null },
    ...(grantId && { fetchPolicy: 'no-cache' }),
  });
  const { data, error, refetch } = query;
  if (useGone(query)) return grantId ? <NoLongerHolds /> : <NoReceipt />;
  if (!data) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;
  const receipt = data.card.receipts?.find((one) => one.id === receiptId);
  return receipt ? <Receipt card={data.card} receipt={receipt} grantId={grantId} /> : <NoReceipt />;
}

function NoReceipt() {
  const { t } = useTranslation('wishes');
  return (
    <div className="narrow stack-l">
      <PageTitle title={t('receipts.notFound')}>{t('receipts.notFound')}</PageTitle>
      <p className="lead">{t('receipts.notFoundBody')}</p>
      <Hotline />
    </div>
  );
}
