import type { Text } from '../words.ts';

export const applicationFields: Text['application-fields'] = {
  purpose: {
    text: 'What exactly',
    textHint: 'A few words, such as “a competition”.',
  },
  destination: {
    search: 'Type a name',
    hint: 'In Chinese, in English or by initials of pinyin, such as “新加坡”, “Singapore” or “xjp”. If you go to several, the first one.',
    found_one: '{{count}} found',
    found_other: '{{count}} found',
    matching: 'Countries and regions found',
    often: 'Often chosen',
    more: 'There are more; type another letter or two to see them.',
  },
  dateHint: 'For example {{example}}',
};
