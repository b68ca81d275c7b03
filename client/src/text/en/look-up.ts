import type { Text } from '../words.ts';

export const lookUp: Text['look-up'] = {
  title: 'Exit card look-up',
  step: 'Look up progress, step {{step}} of 3',
  who: {
    title: 'Who are you?',
    oneCard: 'Look up one card only',
    cardNumber: 'Card number (leave empty for all)',
    cardNumberHint: 'Such as EX2024030712345.',
    note: 'This is used only for this check. A look-up leaves a record, which you can see when you sign in.',
  },
  phone: { title: 'Which mobile number gets the code?', send: 'Send the code' },
  code: { title: 'Enter the code', send: 'Look up' },
  found: {
    title_one: '{{count}} exit card found',
    title_other: '{{count}} exit cards found',
    identity: '<0>{{name}}</0>, ID <1>{{idNumber}}</1>, as of {{time}}',
    signIn: 'Sign in for full detail',
    signInForItems: 'Sign in to see what is missing',
    leave: 'Leave the look-up',
    minutes_one: 'This page closes by itself in {{count}} minute',
    minutes_other: 'This page closes by itself in {{count}} minutes',
    why: 'Why some things are hidden',
    masked:
      'Without signing in you see progress and comments; names and numbers are masked. Files and history need a sign-in.',
    publicComputer:
      'On a public computer? Press “Leave the look-up” when you are done. Nothing stays on this device.',
  },
  mismatch: {
    tag: 'No match',
    title: 'Your details |do not match the register',
    meaning:
      'This does not mean that you have no exit card. To protect personal information we do not say which detail differs.',
    check: 'Please check each one',
    fields: {
      NAME: '<0>Name</0>: exactly as on the ID card, with rare characters and the dot “·”?',
      ID_NUMBER: '<0>ID number</0>: compare digit by digit; a last X counts.',
      PASSPORT_NUMBER:
        '<0>Passport number</0>: if you entered it, is it the one valid now? You can leave it out.',
      PHONE_NUMBER: '<0>Mobile number</0>: is it the one given in the application?',
    },
    again: 'Change and look up again',
    still: 'If it still does not work',
    bringId: 'Have your ID card ready',
    window: 'You can also bring your ID card to <1>an office</1>.',
  },
  noRecord: {
    tag: 'No record',
    title: 'Your identity is confirmed. |No exit card was found',
    meaning: 'Looked up on {{time}}. It may be one of the following.',
    intake: 'We received your application on {{time}} and are entering it.',
    intakeRest: ' You will find it here afterwards. Do not submit again.',
    which: 'Which one is it?',
    reasons: {
      NOT_SUBMITTED: {
        name: 'Not submitted',
        text: 'Look up again after applying. <1>Where the offices are</1>',
      },
      DATA_DIFFER: {
        name: 'Other details',
        text: 'The application may have another passport or mobile number. <1>Look up with other details</1>',
      },
      NOT_YET_ENTERED: {
        name: 'Just submitted',
        text: 'What was handed in at an office or by an employer takes time to enter. Look again after 1 working day. <0>Do not submit again</0>. <1>Why it is not found</1>',
      },
      ARCHIVED: {
        name: 'In the archive',
        text: 'Records older than 5 years are not online. Bring your ID card to <1>an office</1>.',
      },
    },
    help: 'If you need a person',
  },
  throttled: {
    tag: 'Please wait',
    title: 'Too many look-ups. |Please try again later',
    meaning:
      'To keep others from probing your information, the number of look-ups a day is limited. It says nothing about your cards.',
  },
  unavailable: {
    tag: 'Cannot check now',
    title: 'The identity check |cannot be reached now',
    meaning:
      'It is our system, not your details. What you entered is still here. Please try again in a few minutes.',
    again: 'Try again',
  },
  ended: {
    title: 'The answer is closed',
    body: 'To protect your information an answer is shown for 10 minutes only. You can look up again.',
    again: 'Look up again',
  },
};
