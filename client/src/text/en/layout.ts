import type { Text } from '../words.ts';

export const layout: Text['layout'] = {
  demo: {
    label: 'About this demo',
    demo: 'Demo',
    now: '{{now}}',
    people: ', all people are made up, no real text messages are sent.',
    adjust: 'Change',
    adjustRest: ' the demo time',
  },
  nav: {
    label: 'Main',
    tabs: 'Often used',
    home: 'Home',
    services: 'Services',
    lookUp: 'Look up online',
    lookUpTab: 'Look up',
    cards: 'My exit cards',
    cardsTab: 'My cards',
    messages: 'Messages',
    unread_other: ', {{count}} unread',
    delegation: 'Acting for others',
    delegationTab: 'Acting',
    accessLog: 'Who looked at my record',
    account: 'My account',
    accountTab: 'Account',
    help: 'Questions',
    helpTab: 'Help',
    signIn: 'Sign in',
    offices: 'Offices',
    about: 'About this site',
    exitEntryDocuments: 'Exit-entry document look-up',
    exitCard: 'Exit card look-up',
  },
  independence: {
    strong:
      'This is an independent open-source demonstration. It is not affiliated with the National Immigration Administration.',
    rest: ' For real matters use the official channels of the National Immigration Administration. This site never asks for your password or code by phone or message, and never for money.',
  },
  offline: 'No network. What you see may be out of date; it updates by itself when the network is back.',
  maintenance: {
    title: 'Planned maintenance',
    body: '{{when}}. Look-ups are not available during this time.',
    next: 'Next maintenance: {{when}}',
    message: 'Maintenance {{when}}: no look-ups during this time, please plan ahead',
  },
  session: {
    title: 'Are you still there?',
    body_one: 'You will be signed out in {{count}} second to protect your information.',
    body_other: 'You will be signed out in {{count}} seconds to protect your information.',
    keep: 'Stay signed in',
    endedTitle: 'You have been signed out',
    endedBody:
      'Nothing happened for a while, so we signed you out to protect your information. No records are shown any more.',
    signedOutTitle: 'You are signed out',
    signedOutBody:
      'This device shows none of your records any more. On a public computer, close the browser window.',
    signInAgain: 'Sign in again',
    toHome: 'Go to the home page',
  },
  stepUp: {
    title: 'One more check',
    body: 'This opens other people’s information. Confirm that it is you with the 6 digits of your authenticator.',
    go: 'Confirm now',
    first: 'No authenticator yet? The next page shows how to set one up, in about 2 minutes.',
  },
  freshCode: {
    title: 'Confirm that it is you',
    why: 'This takes effect at once, or is done for somebody else, so we ask for a code by text message. It goes to the phone of your account.',
    kept: 'What you filled in is kept. You go on after confirming, and we do not ask again for 10 minutes.',
    send: 'Send the code',
    codeTitle: 'Enter the code',
    codeLead:
      'The code goes to the phone of your account; 6 digits arrive within 1 minute. It works for 5 minutes; only the newest counts.',
    confirm: 'Confirm and go on',
  },
  fault: {
    title: 'This page cannot be opened now',
    body: 'Something went wrong on our side. It was not anything you did.',
    notSent: 'It was not sent',
    tooMany: 'Too many requests. Please wait a little and try again.',
    notConfirmed:
      'You have not confirmed with a code that it is you, so nothing was done. Press again to confirm and go on.',
    unreachable: 'The service cannot be reached. Check your network and try again.',
    urgent: 'If it is urgent',
    tellNumber: 'Please give the fault number',
    number: 'Fault number {{number}}',
  },
  notFound: {
    title: 'There is no such page',
    body: 'The address may be mistyped, or the page has moved.',
  },
};
