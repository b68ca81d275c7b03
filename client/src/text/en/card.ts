import type { Text } from '../words.ts';

export const card: Text['card'] = {
  card: 'Exit card',
  number: 'Card number',
  applicationDate: 'Applied on',
  status: 'Status',
  expectedExitDate: 'Planned exit',
  expectedOn: 'Result expected by',
  comment: 'Comment',
  purpose: 'Purpose',
  destination: 'Destination',
  validUntil: 'Valid until',
  approvedOn: 'Approved on',
  supplementDueOn: 'Documents due',
  asOf: 'As of {{time}}',
  trip: '{{destination}}, {{purpose}}',
  purposes: {
    TOURISM: 'tourism',
    FAMILY_VISIT: 'family visit',
    BUSINESS: 'business',
    STUDY: 'study',
    WORK: 'work',
    MEDICAL: 'medical',
    OTHER: 'other',
  },
};
