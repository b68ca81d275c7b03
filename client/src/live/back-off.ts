const FIRST_MS = 250;
const MOST_MS = 30_000;

/** How long to wait after so many failures in a row: doubled each time, half of it by `chance` (0 to 1). */
export function backOffMs(failures: number, chance: number): number {
  const whole = Math.min(MOST_MS, FIRST_MS * 2 ** failures);
  return whole / 2 + (whole / 2) * chance;
}
