import { HOTLINE } from '@exit-card/shared/answer';

import type { Text } from '../words.ts';

export const common: Text['common'] = {
  site: 'Exit card progress',
  siteInParts: 'Exit card |progress',
  notOfficial: 'Not an official site',
  skip: 'Skip to main content',
  elder: 'Large text',
  theme: { label: 'Light or dark', system: 'As the system', light: 'Light', dark: 'Dark' },
  signIn: 'Sign in',
  signOut: 'Sign out',
  continue: 'Continue',
  back: 'Back',
  home: 'Home',
  error: 'Error: ',
  titleWithError: 'Error: {{title}}',
  loading: 'Loading',
  tryAgain: 'Try again',
  busy: 'Sending',
  hotlineNumber: HOTLINE,
  hotline: 'Immigration hotline, Chinese and English, at any hour',
  hotlineShort: 'At any hour',
  call: 'Call {{number}}',
  breadcrumb: 'You are here',
  errors_one: 'There is 1 thing to change',
  errors_other: 'There are {{count}} things to change',
  more: 'Show more',
  shownOf: '{{shown}} of {{total}} shown',
  listJoin: ', ',
  change: 'Change<hidden> {{what}}</hidden>',
  date: { year: 'Year', month: 'Month', day: 'Day' },
};
