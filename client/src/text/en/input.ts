import type { Text } from '../words.ts';

export const input: Text['input'] = {
  NAME: {
    EMPTY: 'Enter the name',
    TOO_LONG: 'A name has at most 50 characters',
    CHARACTERS: 'The name has characters that cannot be used. Write it as on the ID card',
    PRIVATE_USE: 'This is an old custom character. Enter the standard character',
  },
  ID_NUMBER: {
    EMPTY: 'Enter the ID number',
    FIFTEEN_DIGITS: 'This is an old number of 15 digits. Enter the ID number of 18 digits',
    LENGTH: 'An ID number has 18 digits; this one has {{length}}',
    CHARACTERS: 'An ID number has only digits, the last may be X',
    REGION: 'The first two digits of the ID number belong to no province. Compare it with the card',
    BIRTH_DATE: 'Digits 7 to 14 of the ID number are not a date. Compare it with the card',
    BIRTH_DATE_IN_FUTURE: 'The birth date in the ID number is still to come. Compare it with the card',
    TOO_OLD: 'The birth date in the ID number is too early. Compare it with the card',
    CHECK_DIGIT:
      'The check digit does not fit, and the register does not know this number. Compare it with the card',
  },
  PASSPORT_NUMBER: {
    EMPTY: 'Enter the passport number',
    LETTER_FOR_DIGIT: 'Passport numbers have no letter O or I. Is it the digit 0 or 1?',
    FORM: 'A passport number looks like E12345678, a letter and 8 digits',
  },
  PHONE_NUMBER: {
    EMPTY: 'Enter the mobile number',
    CHARACTERS: 'A mobile number has only digits',
    COUNTRY: 'Enter a mobile number of mainland China',
    LANDLINE: 'This is a landline. Enter a mobile number',
    LENGTH: 'A mobile number has 11 digits',
    SAME: 'This is the number that you have now: type the new one',
    NOT_MOBILE: 'A mobile number begins with 13 to 19. Look at it once more',
  },
  CARD_NUMBER: {
    EMPTY: 'Enter the card number',
    FORM: 'A card number looks like EX2024030712345, EX and 13 digits',
    DATE: 'The date in the card number does not exist. Look at it once more',
  },
  CODE: {
    EMPTY: 'Enter the code',
    CHARACTERS: 'The code has only digits',
    LENGTH: 'The code has 6 digits',
  },
  PASSWORD: {
    TOO_SHORT: 'The password needs at least 8 characters',
    TOO_LONG: 'The password has at most 256 characters',
    CONTEXT_WORDS:
      'This password is mostly your name, your numbers or the name of this site; add something else',
    COMMON: 'This password is very common and easy to guess; choose another',
  },
  DEVICE_NAME: {
    EMPTY: 'Enter a name for the device',
    TOO_LONG: 'The name of the device is too long',
  },
  ORGANISATION_NAME: {
    EMPTY: 'Enter the full name of the organisation',
    TOO_LONG: 'The name of an organisation has at most 100 characters',
    CHARACTERS: 'The name has characters that cannot be used',
  },
  USCC: {
    EMPTY: 'Enter the unified social credit code',
    LENGTH: 'A unified social credit code has 18 characters; this one has {{length}}',
    CHARACTERS:
      'The code has characters that never occur in one. Is an O meant to be 0, or an I meant to be 1?',
    CHECK_CHARACTER: 'The last character of the code does not fit. Compare it with the business licence',
  },
  PHRASE: {
    EMPTY: 'Type a phrase',
    TOO_SHORT: 'A phrase has at least 2 characters',
    TOO_LONG: 'A phrase has at most 20 characters',
    CHARACTERS: 'Use letters, digits and blanks only, no punctuation and no address',
    DIGITS: 'Do not put four or more digits in a row',
    OWN_NAME: 'Do not put your name into it',
  },
  MAIL_ADDRESS: {
    EMPTY: 'Type a mail address',
    FORM: 'A mail address looks like name@example.com',
    TOO_LONG: 'A mail address has at most 100 characters',
  },
  PUSH_SUBSCRIPTION: {
    ENDPOINT: 'Push does not work with this browser: use text messages or mail',
    KEYS: 'The browser did not say all that is needed: try again',
    PUBLIC_COMPUTER: 'Push cannot be switched on at a public computer',
  },
  TITLE: {
    EMPTY: 'Enter a name',
    TOO_LONG: 'The name has at most 60 characters',
    CHARACTERS: 'The name has characters that cannot be used',
  },
  PURPOSE: {
    EMPTY: 'Enter the purpose',
    TOO_LONG: 'The purpose has at most 200 characters',
    CHARACTERS: 'The purpose has characters that cannot be used',
  },
  INSTITUTION: {
    EMPTY: 'Enter the name of the institution',
    TOO_LONG: 'The name of the institution has at most 100 characters',
    CHARACTERS: 'The name of the institution has characters that cannot be used',
  },
  DECLARED_PERSON: {
    EMPTY: 'Enter who is checking',
    TOO_LONG: 'The name has at most 50 characters',
    CHARACTERS: 'The name has characters that cannot be used',
  },
  SHARE_CODE: {
    EMPTY: 'Enter the share code',
    LENGTH: 'The share code has 12 characters: please check it',
    CHARACTERS: 'A share code has digits 2–9 and capital letters, never 0, 1, I, L, O or U: please check it',
  },
  BIRTH_DATE: {
    EMPTY: 'Enter the date of birth',
    FORM: 'Enter day, month and year in digits, the year with 4 digits',
    NO_SUCH_DAY: 'There is no such day: please check it',
  },
  EXIT_PURPOSE: { EMPTY: 'Choose why you leave the mainland' },
  PURPOSE_TEXT: {
    EMPTY: 'Say in a few words why',
    TOO_LONG: 'The words have at most 100 characters',
    CHARACTERS: 'The words have characters that cannot be used',
  },
  DESTINATION: {
    EMPTY: 'Choose where you go',
    UNKNOWN: 'Choose a country or region from the list',
  },
  EXPECTED_EXIT_DATE: {
    EMPTY: 'Enter the day on which you expect to leave',
    FORM: 'Enter the year, the month and the day, in digits',
    NO_SUCH_DAY: 'There is no such day. Look at it once more',
    PASSED: 'This day has passed. Enter today or a later day',
    TOO_FAR: 'This day is more than a year ahead. Apply nearer to it',
  },
  EXPEDITE_REASON: { EMPTY: 'Choose why it should go faster' },
  EXPEDITE_EXPLANATION: {
    EMPTY: 'Say in a few words why it should go faster',
    TOO_LONG: 'The explanation has at most 500 characters',
  },
  EXPEDITE_PROOF: {
    EMPTY: 'Add at least one file that proves it',
    PENDING: 'The file is being checked. Wait a moment',
  },
  other: 'Check this field',
};
