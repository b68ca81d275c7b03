import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { keptMark } from '../app/kept-cards.ts';
import { keepCards } from './kept.ts';
import { canKeep } from './kept-store.ts';

/** The page that was asked for comes first. */
const WAIT_MS = 2000;
/** What was kept so lately is not fetched again by the next page that is opened. */
const FRESH_MS = 60_000;

/** Of a signed-in person whose device keeps their cards: brings them up to date when the site is opened. Shows nothing. */
export function KeepCards() {
  const client = useApolloClient();
  useEffect(() => {
    const timer = setTimeout(() => {
      const mark = keptMark(Date.now());
      if (mark && canKeep() && Date.now() - mark.at > FRESH_MS) void keepCards(client).catch(() => undefined);
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [client]);
  return null;
}
