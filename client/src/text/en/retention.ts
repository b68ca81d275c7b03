import type { Text } from '../words.ts';

export const retention: Text['retention'] = {
  kinds: {
    cards: 'Cards and documents',
    log: 'Who has looked',
    grants: 'Grants',
    consents: 'Consents',
    shares: 'Shares',
    messages: 'Messages',
    account: 'Account',
    traces: 'Traces of signing in',
  },
  kept: {
    cards:
      'Online for 5 years after a card is closed; then it goes to the archive, cannot be found online, and uploaded documents are erased. A draft goes when it was not touched for 30 days.',
    log: 'For good. It can be neither changed nor deleted, so that you can always see who looked.',
    grants: 'A grant and how it came about stay for good; one that has ended shows nothing.',
    consents:
      'As long as the card or grant they belong to; those to shares go with the share. After withdrawal it stays that you agreed, and when you took it back.',
    shares: 'For 3 years after they end; then they are deleted together with every look at them.',
    messages:
      'As long as the card. Text messages and mail say only that there is a message; their text is erased once sent.',
    account:
      'Until you close it. Password, authenticator, passkeys, mail address and settings are erased then.',
    traces:
      'Codes for 1 day, attempts for 30 days, devices on which you signed in for 400 days; only against people who guess.',
  },
};
