import type { Text } from '../words.ts';

export const verify: Text['verify'] = {
  title: 'Check a signed document',
  lead: 'See whether a signed document of an exit registration card is ours, whether it was edited, and whether it was revoked. No sign-in needed.',
  another: 'Check another one',
  input: {
    file: 'File',
    fileHint: 'Choose the JSON file, or drop it here. It is checked at once.',
    unreadable: 'This file cannot be read. Choose it again.',
    paste: 'Or paste what it says',
    pasteHint: 'All of the file, or the link that you scanned.',
    nothing: 'Choose a file, or paste what the document says.',
    verify: 'Check what I pasted',
    code: 'Were you given a share code of 12 characters? Go to <code>Check an exit card as an institution</code>.',
    stays:
      'It is checked on this device; the document is not uploaded. Only its number is sent to ask whether it was revoked.',
  },
  refused: {
    none: 'This is no signed document',
    title: 'Do not rely on this document',
    tryAnother: 'Make sure that you chose the JSON file or copied all of it, and try again.',
    advice: 'Do not accept it. Ask the holder to get a new one from their own account, or call 12367.',
    why: {
      TOO_LARGE: 'It is too large to be a signed document.',
      NOT_A_PROOF: 'It is no document of this service, or not all of one.',
      ALGORITHM: 'It is not signed, or not in the way that this service signs.',
      TYPE: 'Something else was signed, or something was added.',
      REPEATED:
        'An item stands twice, or it is not written as this service writes: it could be read in two ways.',
      COPY_DIFFERS: 'The readable part differs from the signed part: somebody edited the readable one.',
      CONTENT: 'The signed part says something that this page does not know.',
      UNKNOWN_KEY:
        'The key is none of those that this service publishes: it may not be ours, or the key was withdrawn. Without a network the key may also be too new: try again online.',
      SIGNATURE: 'Signature and content do not fit: it was edited, or somebody else signed it.',
    },
  },
  noKeys: {
    title: 'Without a network it cannot be checked yet',
    body: 'Checking takes the public keys of this service, which this browser has not kept yet. Open this page online once; after that it works without a network.',
    again: 'Try again',
  },
  cannot: {
    title: 'This browser cannot check it by itself',
    body: 'It does not know this kind of signature (Ed25519). Update the browser, or send the document to this service to be checked: it leaves this device then, and is not kept.',
    failed: 'No answer came. Look at your connection and try again.',
    send: 'Send it to be checked',
    keep: 'Do not send it',
  },
  signed: {
    title: 'The signature is right: nobody edited it',
    revoked: 'This document no longer holds',
    says: 'What was so on {{at}}',
    compare: 'It says only what was so then. Compare it with the holder’s papers.',
    by: 'Signed',
    at: 'When (Beijing time)',
    issuer: 'By',
    stayed: 'The document did not leave this device; only its number was sent to ask whether it was revoked.',
    sent: 'This browser cannot check it by itself: the document was sent to this service, which did not keep it.',
    not: 'A signed document is no exit document and replaces no passport, visa or border check. Questions: 12367.',
  },
  state: {
    asking: 'Asking whether it was revoked …',
    notAsked: 'Nobody could be asked whether it was revoked',
    notAskedBody:
      'This service cannot be reached now. The signature is right, but it may have been revoked or have changed since. Ask again online.',
    ask: 'Ask again',
    VALID: { title: 'Not revoked', body: 'What it says is so still.' },
    CHANGED: {
      title: 'Not revoked, but the card has changed since',
      body: 'What it says is not so any more. Ask the holder for a new one.',
    },
    REVOKED: { title: 'This document was revoked', body: 'Do not rely on this document any more.' },
    UNKNOWN: {
      title: 'This service has no record of this document now',
      body: 'The card may be in the archive. Nobody can say whether it was revoked: ask the holder for a new one, or call 12367.',
    },
  },
};
