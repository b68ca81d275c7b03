import type { Text } from '../words.ts';

export const home: Text['home'] = {
  title: 'How far along |is your exit card?',
  lead: 'Progress, comments and validity, in one place, at any hour.',
  lookUp: {
    title: 'Look up progress',
    text: 'No account needed. Enter who you are and get a code by text message.',
    ready: 'Have ready: name, ID number, mobile phone. About 2 minutes.',
  },
  signIn: {
    title: 'Sign in',
    text: 'See all records, comments and history, and who looked at your record.',
    first: 'First time? Prove your identity first',
  },
  cards: {
    title: 'My exit cards',
    text: 'All records, comments and history.',
    meta: 'You are signed in',
  },
  course: {
    title: 'How a card proceeds',
    submitted: 'Submitted',
    submittedText: 'You get a number at once',
    pending: 'Usually 1–3 working days',
    reviewed: 'Usually 1–2 working days',
    approved: 'Valid for 30 days, can be extended',
    completed: 'Closed after the exit, kept for 5 years',
    note: 'When documents are missing it becomes “Additional documents required”, and pending again when they are in. A complex case takes up to 30 days.',
  },
  cases: 'If this happens to you',
  protect: {
    title: 'Protect your information',
    text: 'Do not stay long on a public computer, and sign out when you are done. We never send messages with a sign-in link.',
  },
};
