import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cardPath } from '../../app/card-path.ts';
import { PATHS } from '../../app/paths.ts';
import { useTripName } from '../../card-view/Trip.tsx';
import type { Applied_CardFragment } from '../../graphql/documents.ts';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { ReceiptSection } from './ReceiptSection.tsx';
import { WhatNext } from './WhatNext.tsx';

interface Props {
  card: Applied_CardFragment;
  /** Through which grant; left out for one's own. */
  grantId: string | undefined;
}

/** The number, the receipt, what happens next and by when. */
export function Applied({ card, grantId }: Props) {
  const { t } = useTranslation(['apply', 'card']);
  const trip = useTripName()(card);
  const receipt = card.receipts?.find(({ kind }) => kind === 'APPLICATION');

  return (
    <div className="narrow stack-l">
      <section className="verdict good stack">
        <PageTitle title={t('done.title')}>{t('done.title')}</PageTitle>
        <div>
          <span className="caption">{t('card:number')}</span>
          <p className="say">
            <CardNumber number={card.number} />
          </p>
        </div>
        <p>{t('done.of', { name: card.principal.name, trip })}</p>
      </section>
      <WhatNext card={card} />
      {receipt && <ReceiptSection receipt={receipt} grantId={grantId} />}
      <p className="row no-print">
        <Link className="btn" to={cardPath('card', card.id, grantId)}>
          {t('done.open')}
        </Link>
        <Link className="btn plain" to={PATHS.home}>
          {t('done.home')}
        </Link>
      </p>
      <Hotline note={t('done.hotline', { tail: card.number.slice(-5) })} />
    </div>
  );
}
