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
  todos: {
    title: 'My to-do list',
    none: 'Nothing to do. What waits for you is shown here, and in a message.',
    fault:
      'The list cannot be read now. Load this page again or look at <cards>my exit cards</cards>; if it is urgent, call 12367.',
    SEND_DOCUMENTS: 'Send documents: {{trip}}',
    ASK_EXTENSION: 'The validity ends soon: {{trip}}',
    LEAVE_IN_TIME: 'The validity ends soon: {{trip}}',
    CALL_HOTLINE: 'Slower than usual: {{trip}}',
    mayAsk: '{{standing}}; if that is too early, you can ask for an extension',
    CONTINUE_DRAFT: 'Go on with your application',
    CONTINUE_DRAFT_note: 'What you filled in is kept until {{day}}',
    CHECK_FACE: 'Pass the face check',
    CHECK_FACE_note: 'It lets you see whole numbers and act for others',
    SET_PASSWORD: 'Set a password',
    SET_PASSWORD_note: 'Without one you can sign in with a code',
  },
  apply: {
    title: 'Apply for a card',
    text: 'For yourself or your child, with a number at once.',
    meta: 'About 5 minutes; each step is saved',
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
