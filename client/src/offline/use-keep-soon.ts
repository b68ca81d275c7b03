import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { keptMark } from '../app/kept-cards.ts';
import { keepCards } from './kept.ts';

/** The page is shown anew first. */
const SOON_MS = 2000;

/** After something of an own card changed: brings what this device keeps up to date, if it keeps anything. */
export function useKeepSoon(): () => void {
  const client = useApolloClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (keptMark(Date.now())) void keepCards(client).catch(() => undefined);
    }, SOON_MS);
  };
}
