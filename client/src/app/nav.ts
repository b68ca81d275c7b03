import type { IconName } from '../ui/Icon.tsx';
import { PATHS } from './paths.ts';

interface Place {
  to: string;
  /** Key of the word in the text of the layout. */
  word: 'home' | 'services' | 'lookUp' | 'cards' | 'accessLog' | 'account' | 'help';
}

interface Tab {
  to: string;
  word: 'home' | 'lookUpTab' | 'cardsTab' | 'accessLogTab' | 'accountTab' | 'helpTab' | 'signIn';
  icon: IconName;
}

const SIGNED_OUT: readonly Place[] = [
  { to: PATHS.home, word: 'home' },
  { to: PATHS.services, word: 'services' },
  { to: PATHS.lookUp, word: 'lookUp' },
  { to: PATHS.help, word: 'help' },
];

const SIGNED_IN: readonly Place[] = [
  { to: PATHS.home, word: 'home' },
  { to: PATHS.services, word: 'services' },
  { to: PATHS.lookUp, word: 'lookUp' },
  { to: PATHS.cards, word: 'cards' },
  { to: PATHS.accessLog, word: 'accessLog' },
  { to: PATHS.account, word: 'account' },
  { to: PATHS.help, word: 'help' },
];

const SIGNED_OUT_TABS: readonly Tab[] = [
  { to: PATHS.home, word: 'home', icon: 'home' },
  { to: PATHS.lookUp, word: 'lookUpTab', icon: 'card' },
  { to: PATHS.help, word: 'helpTab', icon: 'info' },
  { to: PATHS.signIn, word: 'signIn', icon: 'user' },
];

const SIGNED_IN_TABS: readonly Tab[] = [
  { to: PATHS.home, word: 'home', icon: 'home' },
  { to: PATHS.cards, word: 'cardsTab', icon: 'card' },
  { to: PATHS.accessLog, word: 'accessLogTab', icon: 'eye' },
  { to: PATHS.account, word: 'accountTab', icon: 'user' },
  { to: PATHS.help, word: 'helpTab', icon: 'info' },
];

export function placesFor(signedIn: boolean): readonly Place[] {
  return signedIn ? SIGNED_IN : SIGNED_OUT;
}

export function tabsFor(signedIn: boolean): readonly Tab[] {
  return signedIn ? SIGNED_IN_TABS : SIGNED_OUT_TABS;
}
