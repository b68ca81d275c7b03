import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { UnreadDocument } from '../graphql/documents.ts';
import { Later } from './Later.tsx';
import { isUnder } from './nav.ts';
import { PATHS } from './paths.ts';

/** A link of the navigation; the one to the messages says how many are unread. */
export function PlaceLink({ to, children }: { to: string; children: ReactNode }) {
  const here = isUnder(to, useLocation());
  return (
    <Link to={to} aria-current={here ? 'page' : undefined}>
      {children}
      {to === PATHS.messages && (
        <Later>
          <Unread />
        </Later>
      )}
    </Link>
  );
}

function Unread() {
  const { t } = useTranslation('layout');
  const { data } = useQuery(UnreadDocument);
  const count = data?.viewer?.unreadNotificationCount ?? 0;
  if (count === 0) return null;
  return (
    <>
      {' '}
      <span className="count" aria-hidden="true">
        {count > 99 ? '99+' : count}
      </span>
      <span className="visually-hidden">{t('nav.unread', { count })}</span>
    </>
  );
}
