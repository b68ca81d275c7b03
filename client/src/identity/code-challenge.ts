/** A code that was sent, as far as the page needs to know. */
export interface CodeChallenge {
  challengeId: string;
  expiresAt: string;
  resendAt: string;
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

function secondsLeft(until: string, now: number, longest: number): number {
  return Math.min(longest, Math.max(0, Math.ceil((Date.parse(until) - now) / 1000)));
}
