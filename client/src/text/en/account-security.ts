import type { Text } from '../words.ts';

export const accountSecurity: Text['account-security'] = {
  account: 'My account',
  back: 'Back to my account',
  phone: {
    title: 'Change phone',
    caption: 'Change phone, step {{step}} of 3',
    lead: 'Codes for signing in and looking up now go to {{masked}}. Before that changes, show that it is you.',
    how: 'How do you want to show it?',
    howEmpty: 'Choose one of the two',
    ways: { OLD_PHONE: 'My old phone receives messages', FACE: 'My old phone receives nothing any more' },
    wayNotes: {
      OLD_PHONE: 'A code is sent to the old phone',
      FACE: 'By a face check; where none is connected, at an office with your ID card',
    },
    goOn: 'Continue',
    faceLead: 'When the old phone receives nothing, your face shows that it is you.',
    newTitle: 'New phone number',
    newLead: 'Codes for signing in, looking up and confirming go to this number from now on.',
    sendCode: 'Send a code',
    codeTitle: 'Type the code that the new phone received',
    codeLead: 'The code goes to the new phone. It is good for 5 minutes, and only the newest counts.',
    change: 'Change phone',
    doneTitle: 'Your phone is changed',
    done: 'Codes now go to {{masked}}. All other devices are signed out, and both phones are told.',
  },
};
