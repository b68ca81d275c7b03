/** Every address of the site; no address carries personal data. */
export const PATHS = {
  home: '/',
  services: '/services',
  exitEntryDocuments: '/services/exit-entry-documents',
  lookUp: '/look-up',
  lookUpPhone: '/look-up/phone',
  lookUpCode: '/look-up/code',
  lookUpResult: '/look-up/result',
  signIn: '/sign-in',
  firstUse: '/first-use',
  forgottenPassword: '/forgotten-password',
  cards: '/cards',
  card: '/cards/:id',
  account: '/account',
  documents: '/account/documents',
  sessions: '/account/sessions',
  changePassword: '/account/password',
  secondFactor: '/account/second-factor',
  accessLog: '/access-log',
  ownLookups: '/access-log/look-ups',
  help: '/help',
  offices: '/offices',
  about: '/about',
  sessionEnded: '/session-ended',
  signedOut: '/signed-out',
} as const;

/** Served by the demo server itself, outside this app. */
export const DEMO_PAGE = '/demo';
export const DEMO_INBOX = '/demo/outbox';
