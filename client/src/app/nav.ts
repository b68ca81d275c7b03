import type { IconName } from '../ui/Icon.tsx';
import { PATHS } from './paths.ts';

interface Place {
  to: string;
  /** Key of the word in the text of the layout. */
  word:
    | 'home'
    | 'services'
    | 'lookUp'
    | 'cards'
    | 'messages'
    | 'delegation'
    | 'accessLog'
    | 'account'
    | 'help';
}

interface Tab {
  to: string;
  word:
    | 'home'
    | 'lookUpTab'
    | 'cardsTab'
    | 'messages'
    | 'delegationTab'
    | 'accountTab'
    | 'helpTab'
    | 'signIn';
  icon: IconName;
}

const SIGNED_OUT: readonly Place[] = [
  { to: PATHS.home, word: 'home' },
  { to: PATHS.services, word: 'services' },
  { to: PATHS.lookUp, word: 'lookUp' },
  { to: PATHS.guide, word: 'help' },
];

const SIGNED_IN: readonly Place[] = [
  { to: PATHS.home, word: 'home' },
  { to: PATHS.services, word: 'services' },
  { to: PATHS.lookUp, word: 'lookUp' },
  { to: PATHS.cards, word: 'cards' },
  { to: PATHS.messages, word: 'messages' },
  { to: PATHS.delegation, word: 'delegation' },
  { to: PATHS.accessLog, word: 'accessLog' },
  { to: PATHS.account, word: 'account' },
  { to: PATHS.guide, word: 'help' },
];

const SIGNED_OUT_TABS: readonly Tab[] = [
  { to: PATHS.home, word: 'home', icon: 'home' },
  { to: PATHS.lookUp, word: 'lookUpTab', icon: 'card' },
  { to: PATHS.guide, word: 'helpTab', icon: 'info' },
  { to: PATHS.signIn, word: 'signIn', icon: 'user' },
];

const SIGNED_IN_TABS: readonly Tab[] = [
  { to: PATHS.home, word: 'home', icon: 'home' },
  { to: PATHS.cards, word: 'cardsTab', icon: 'card' },
  { to: PATHS.messages, word: 'messages', icon: 'mail' },
  { to: PATHS.delegation, word: 'delegationTab', icon: 'users' },
  { to: PATHS.account, word: 'accountTab', icon: 'user' },
];

export function placesFor(signedIn: boolean): readonly Place[] {
  return signedIn ? SIGNED_IN : SIGNED_OUT;
}

export function tabsFor(signedIn: boolean): readonly Tab[] {
  return signedIn ? SIGNED_IN_TABS : SIGNED_OUT_TABS;
}

/** The name under which the address of a page says through which grant it is read. */
export const GRANT = 'grant';

/** Whether a page stands under this place; what one does for others stands under 授权与代办, cards included, and applying under 办事服务. */
export function isUnder(to: string, { pathname, search }: { pathname: string; search: string }): boolean {
  if (/^\/(acting|organisations)(\/|$)/.test(pathname) || new URLSearchParams(search).has(GRANT)) {
    return to === PATHS.delegation;
  }
  if (pathname.startsWith(PATHS.apply)) return to === PATHS.services;
  return pathname === to || (to !== PATHS.home && pathname.startsWith(`${to}/`));
}
