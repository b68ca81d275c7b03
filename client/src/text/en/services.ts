import type { Text } from '../words.ts';

export const services: Text['services'] = {
  title: 'Services',
  apply: 'Apply for an exit card',
  applyText: 'About 5 minutes; each step is saved',
  exitEntryDocuments: 'Exit-entry document look-up',
  exitEntryDocumentsLead: 'Choose the document to look up.',
  exitCard: 'Exit card look-up',
  exitCardText: 'Name, ID number and a code by text message, no account needed',
  verifyCard: 'Check an exit card as an institution',
  verifyCardText: 'With a share code from the holder; no account needed',
  verify: 'Check a signed document',
  verifyText: 'With a file or paper from the holder; no account needed',
  offices: 'Where the offices are',
  officesText: 'Addresses, hours and phone numbers',
  help: 'Guide',
  helpText: 'Questions, statuses, documents, going faster',
};
