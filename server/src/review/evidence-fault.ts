/** Why evidence went back or was refused; the page has the words. */
export const EvidenceFault = {
  UNREADABLE: 'UNREADABLE',
  INCOMPLETE: 'INCOMPLETE',
  NOT_GENUINE: 'NOT_GENUINE',
  RELATION_NOT_SHOWN: 'RELATION_NOT_SHOWN',
  PERSON_DIFFERS: 'PERSON_DIFFERS',
  POWERS_MISSING: 'POWERS_MISSING',
  PERIOD_OVER: 'PERIOD_OVER',
  OTHER: 'OTHER',
} as const;
export type EvidenceFault = (typeof EvidenceFault)[keyof typeof EvidenceFault];
