import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cardPath } from '../../app/card-path.ts';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import type { Wish } from './WishFrame.tsx';

interface Props {
  wish: Wish;
  title: string;
  children: ReactNode;
}

/** Why this cannot be asked for now, the way back, and whom to call. */
export function NotNow({ wish: { card, grantId }, title, children }: Props) {
  const { t } = useTranslation(['wishes', 'cards']);
  return (
    <>
      <PageTitle title={title}>{title}</PageTitle>
      {children}
      <p className="row">
        <Link className="btn" to={cardPath('card', card.id, grantId)}>
          {t('submit.toCard')}
        </Link>
      </p>
      <Hotline note={t('cards:callHint', { tail: card.number.slice(-5) })} />
    </>
  );
}
