import type { Text } from '../words.ts';

export const about: Text['about'] = {
  title: 'About this site',
  independence: 'An independent open-source project',
  independenceText: [
    'This site is a demonstration after a published look-up guide. It is not affiliated with the National Immigration Administration and is connected to no government system.',
    'For real matters use the official site of the National Immigration Administration and its hotline 12367. The developer of the official app is “国家移民管理局”; this site has no app.',
  ],
  people: 'Made-up people',
  peopleText:
    'All people, numbers and cards in the demo are made up, and no real text messages are sent. Please do not enter your own details.',
  data: 'Your information',
  dataText:
    'The page keeps what you type in memory only and forgets it when you leave. The browser remembers only language, light or dark, large text, and the public keys that check signed documents.',
  source: 'Source code',
  sourceText: 'Public under the MIT licence. Programs and this page use the same GraphQL interface.',
};
