import type { Text } from '../words.ts';

export const accessibility: Text['accessibility'] = {
  title: 'Accessibility',
  lead: 'This site is made to WCAG 2.2 level AA and the Chinese rules for older people, so that everybody can finish what they came for.',
  worksTitle: 'How it can be used',
  works: {
    keyboard:
      'Every step works with the keyboard alone; the focus is visible, and the first link of each page leads to its content.',
    reader: 'Screen readers hear headings, status, errors and progress; no status is told by colour alone.',
    size: 'At 400% zoom or on a screen 320 pixels wide nothing has to be dragged sideways.',
    elder:
      '“Large text” has larger letters, stronger contrast and larger buttons; it is at the top of each page and remembered.',
    time: 'Two minutes before you are signed out you are told, and can go on.',
    codes:
      'There are no picture puzzles; codes can be pasted or filled in by the phone, and a passkey takes their place.',
    motion: 'If your system asks for less motion, there is none.',
  },
  limitsTitle: 'What does not work well yet',
  limits: {
    files:
      'Pictures and PDFs that others uploaded may not be readable by a screen reader; call 12367 if you need one.',
    face: 'The face check needs a look into the camera; who cannot may come to an office with the ID card.',
    outside: 'Maps, telephones and other sites are not ours.',
  },
  checkedTitle: 'How it is checked',
  checked:
    'Every page is checked by a tool (axe) in light, dark and large text, with the keyboard, and at 320, 360 and 1440 pixels. A tool cannot stand in for people: please tell us what does not work.',
  tellTitle: 'If you cannot use it',
  tell: 'Call 12367 and say on which page and with which device; or ask somebody to tell an office for you.',
};
