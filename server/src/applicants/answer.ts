import type { InputField } from '@exit-card/shared/answer';

/** Answers that several use cases give. They are data, not errors: the page has the words. */
export interface InputProblem {
  readonly field: InputField;
  readonly reason: string;
}
export interface InvalidInput {
  readonly __typename: 'InvalidInput';
  readonly problems: readonly InputProblem[];
}
export interface Throttled {
  readonly __typename: 'Throttled';
  readonly retryAfterSeconds: number;
}
export interface CodeInvalid {
  readonly __typename: 'CodeInvalid';
  readonly triesLeft: number;
}
export interface IdentityMismatch {
  readonly __typename: 'IdentityMismatch';
  readonly check: readonly InputField[];
}
export interface VerifierUnavailable {
  readonly __typename: 'VerifierUnavailable';
  readonly retryAfterSeconds: number;
}
export interface SignInRefused {
  readonly __typename: 'SignInRefused';
  readonly canUseCode: boolean;
}

export const invalidInput = (problems: readonly InputProblem[]): InvalidInput => ({
  __typename: 'InvalidInput',
  problems,
});

export const throttled = (retryAfterSeconds: number): Throttled => ({
  __typename: 'Throttled',
  retryAfterSeconds,
});

export const verifierUnavailable = (retryAfterSeconds: number): VerifierUnavailable => ({
  __typename: 'VerifierUnavailable',
  retryAfterSeconds,
});

/** Unknown person, wrong password and no password alike. The code is always worth a try. */
export const signInRefused: SignInRefused = { __typename: 'SignInRefused', canUseCode: true };
