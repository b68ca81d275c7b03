/** What a consent was given for, apart from every other agreement. */
export const ConsentPurpose = {
  CARD: 'CARD',
  EMPLOYER: 'EMPLOYER',
  GUARDIAN: 'GUARDIAN',
  NOTARISED_PROXY: 'NOTARISED_PROXY',
  SHARE: 'SHARE',
} as const;
export type ConsentPurpose = (typeof ConsentPurpose)[keyof typeof ConsentPurpose];
