import type { Text } from '../words.ts';

export const device: Text['device'] = {
  title: 'Display and offline',
  update: {
    ready: 'There is a new version. Finish what you are filling in, then update.',
    take: 'Update',
  },
  look: {
    title: 'Display',
    note: 'Choose what is comfortable; you can change it at any time. Your other signed-in devices follow within seconds.',
    elder: 'Larger text, stronger contrast, one column',
  },
  keep: {
    title: 'Read without a network',
    what: 'Save your latest cards (at most 20) on this device, to see their status and dates without a network.',
    who: 'Numbers are masked, everything is stored encrypted, and it can only be read. Whoever can open this device can see it without a network, so turn it on only on a device of your own. It is deleted when you sign out, when somebody else signs in, or after {{days}} days without an update.',
    begin: 'Save on this device',
    end: 'Stop saving and delete',
    decline: 'No, thanks',
    begun: 'Saved. It is brought up to date when you open this site.',
    ended: 'Deleted. Nothing is saved any more.',
    nobody: 'Not saved: you are signed out. Sign in again and then save.',
    public: 'You said that this is a public computer, so nothing is saved here.',
    impossible: 'This browser cannot store encrypted data, so cards cannot be read offline here.',
  },
  offline: {
    asOf: 'Offline data |as of {{time}}',
    old_one: 'This is from {{count}} day ago.',
    old_other: 'This is from {{count}} days ago.',
    readOnly:
      'Reading only. Uploads, sharing and extensions need a network. The status may have changed: check online before you travel.',
    dayPassed:
      'The date given here ({{day}}) has passed. Check online; do not travel on the strength of this page.',
    noCards: 'You had no cards when this was saved.',
    items: 'Documents still missing',
    optional: '(optional)',
    nothingTitle: 'No network: this page cannot be opened',
    nothing:
      'Check your network and try again. When signed in you can choose under “Display and offline” to save your cards on your own device, to read them without a network.',
    notThisPage: 'This page needs a network. Your saved cards can be read.',
    toCards: 'See the saved cards',
  },
  live: {
    status: 'The status of “{{trip}}” is now “{{status}}”',
  },
  install: {
    title: 'Put it on your home screen',
    how: 'Choose “Add to home screen” or “Install app” in the menu of your browser, and open it like an app. It takes little room and can be removed at any time.',
  },
};
