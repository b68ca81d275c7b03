import type { Text } from '../words.ts';

export const proof: Text['proof'] = {
  title: 'Get a signed document',
  lead: 'What is so of this card right now, as a document with a digital signature, to hand to a school, a bank or an airline.',
  points: [
    'It says: name, numbers (partly hidden), card number, status, day of the application, purpose, destination, expected day of exit, and the day of approval and the validity if there are any. No comments and no history.',
    'Anybody can check that nobody edited it, even without a network; with one they also see whether you revoked it.',
    'It says only what is so when it is signed. It is no exit document and replaces no passport, visa or border check.',
  ],
  fullName: 'Write the full name “{{name}}”',
  fullNameHint: 'Otherwise it says “{{masked}}” only.',
  maskedOnly: 'Documents for an organisation never have the full name: it says “{{masked}}” only.',
  issue: 'Sign it',
  toCard: 'Back to this card',
  refused: {
    title: 'Nothing was signed',
    THROTTLED: 'Ten documents of this card were signed within 24 hours. {{wait}}.',
    NOT_OFFERED:
      'This service signs no documents at present. You can print the page of the card, or call 12367.',
    NOT_IN_GRANT:
      'This authorisation does not include downloads. The person can get the document, or authorise you anew.',
    FULL_NAME_CLOSED: 'Documents for an organisation never have the full name.',
    CHANGED_MEANWHILE: 'The exit card has changed since your last try. Press “Sign it” once more.',
  },
  no: {
    NOT_OFFERED: {
      title: 'No documents are signed at present',
      body: 'This service has no key to sign with yet. You can print the page of the card; if you need proof, call 12367.',
    },
    NOT_IN_GRANT: {
      title: 'This authorisation does not let you get a signed document',
      body: '“Download” is not part of it. The person can get the document, or authorise you anew.',
    },
  },
  issued: {
    title: 'The document is signed',
    once: 'It is on this page alone: the service does not keep what it says. Print or download it now; once you leave, you need a new one.',
    print: 'Print or save as PDF',
    printHint: 'One page of A4, with a QR code',
    save: 'Download the document',
    saveHint: 'JSON with a digital signature; the name of the file tells of nobody',
    another: 'Sign another one',
  },
  name: 'Name',
  idNumber: 'ID number',
  passportNumber: 'Passport number',
  status: 'Status',
  exitedOn: 'Day of exit',
  until: '{{day}}, 24:00',
  sheet: {
    title: 'Exit registration card: signed document',
    at: 'The following was so on {{at}} (Beijing time).',
    qr: 'QR code for checking',
    verify: 'How to check it',
    scan: 'Scan the QR code with a phone. It holds the whole document; checking it sends the content to no server.',
    type: 'Open {{address}}, choose the file (JSON) of this document, and compare the document number and the check digits.',
    id: 'Document number',
    key: 'Signing key',
    hash: 'Check digits',
    not: 'This document says only what was so on {{at}}; things may have changed since, or it may have been revoked: check it online. It is no exit document and replaces no passport, visa or border check. Signed by “Exit registration card progress”, an independent open-source demonstration, not official. Questions: 12367.',
  },
  list: {
    title: 'Documents signed before',
    states: {
      VALID: 'Valid: not revoked, and what it says is so still.',
      CHANGED: 'The card has changed since. Whoever checks it online sees so.',
      REVOKED: 'Revoked.',
      UNKNOWN: 'Archived: it can no longer be checked online.',
    },
    to: {
      SELF: 'Signed for the person.',
      DELEGATE: 'Signed for a delegate.',
      OFFICER: 'Signed for an officer.',
      SYSTEM: 'Signed by the system.',
    },
    revokedAt: 'Revoked on {{at}}.',
    id: 'No. {{id}}',
    revoke: 'Revoke',
    revokeOf: 'the document of {{at}}',
    question:
      'Whoever checks it online will see “revoked”, for good. What was printed or sent cannot be taken back.',
    yes: 'Revoke it',
    no: 'Not now',
    revoked: 'Revoked. Whoever checks it online sees so from now on.',
  },
};
