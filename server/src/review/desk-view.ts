/** Which part of the queue an officer looks at. */
export const DeskView = {
  MINE: 'MINE',
  TAKEN: 'TAKEN',
  LATE: 'LATE',
  DUE_TODAY: 'DUE_TODAY',
  EXPEDITED: 'EXPEDITED',
  DOCUMENTS_BACK: 'DOCUMENTS_BACK',
} as const;
export type DeskView = (typeof DeskView)[keyof typeof DeskView];
