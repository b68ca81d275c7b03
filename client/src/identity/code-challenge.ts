/** A code that was sent, as far as the page needs to know. */
export interface CodeChallenge {
  challengeId: string;
  expiresAt: string;
  resendAt: string;
}

/** The newest code asked for, and how often it may still be tried. */
export interface SentCode extends CodeChallenge {
  triesLeft: number;
}

const TRIES = 5;

/** A code that has just been sent. */
export function newCode({ challengeId, expiresAt, resendAt }: CodeChallenge): SentCode {
  return { challengeId, expiresAt, resendAt, triesLeft: TRIES };
}

/** A device clock that runs late must not hold back the button: the server decides anyway. */
const LONGEST_PAUSE_S = 60;
const LONGEST_LIFE_S = 300;

/** Whole seconds until a new code may be asked for. */
export function pauseLeft({ resendAt }: CodeChallenge, now: number): number {
  return secondsLeft(resendAt, now, LONGEST_PAUSE_S);
}

/** Whole seconds for which the code still works. */
export function lifeLeft({ expiresAt }: CodeChallenge, now: number): number {
  return secondsLeft(expiresAt, now, LONGEST_LIFE_S);
}

/** Whether this code can still be typed in. */
export function isAlive(code: SentCode, now: number): boolean {
  return code.triesLeft > 0 && lifeLeft(code, now) > 0;
}

function secondsLeft(until: string, now: number, longest: number): number {
  return Math.min(longest, Math.max(0, Math.ceil((Date.parse(until) - now) / 1000)));
}
