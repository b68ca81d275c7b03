/** How surely the service knows a person: L1 guest look-up, L2 account with a proven phone, L3 face check passed. */
export const AssuranceLevel = { L1: 'L1', L2: 'L2', L3: 'L3' } as const;
export type AssuranceLevel = (typeof AssuranceLevel)[keyof typeof AssuranceLevel];

/** What a one-time code was asked for; it is good for nothing else. */
export const CodePurpose = {
  LOOK_UP: 'LOOK_UP',
  FIRST_USE: 'FIRST_USE',
  SIGN_IN: 'SIGN_IN',
  STEP_UP: 'STEP_UP',
  CHANGE_PHONE: 'CHANGE_PHONE',
  PROVE_MAIL: 'PROVE_MAIL',
} as const;
export type CodePurpose = (typeof CodePurpose)[keyof typeof CodePurpose];

/** The step of first-use verification that comes next. */
export const VerificationStep = { FACE: 'FACE', PASSWORD: 'PASSWORD', DONE: 'DONE' } as const;
export type VerificationStep = (typeof VerificationStep)[keyof typeof VerificationStep];

export const Sex = { FEMALE: 'FEMALE', MALE: 'MALE' } as const;
export type Sex = (typeof Sex)[keyof typeof Sex];
