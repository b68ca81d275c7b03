import { PATHS } from './paths.ts';

/** Places in the guide that pages lead to; each has its words in the text of the layout. */
export const GUIDE = {
  home: PATHS.guide,
  q1: `${PATHS.guide}#q1`,
  q2: `${PATHS.guide}#q2`,
  q3: `${PATHS.guide}#q3`,
  q4: `${PATHS.guide}#q4`,
  q5: `${PATHS.guide}#q5`,
  rare: `${PATHS.guide}#rare`,
  statuses: PATHS.guideStatuses,
  documents: PATHS.guideDocuments,
  photo: `${PATHS.guideDocuments}#photo`,
  heic: `${PATHS.guideDocuments}#heic`,
  expedite: PATHS.guideExpedite,
  safety: PATHS.guideSafety,
  signOut: `${PATHS.guideSafety}#sign-out`,
  times: PATHS.guideTimes,
  busy: `${PATHS.guideTimes}#busy`,
  offline: `${PATHS.guideTimes}#offline`,
} as const;

export type GuidePlace = keyof typeof GUIDE;
