import { useMemo } from 'react';
import { useNow } from '../../ui/use-now.ts';

const MINUTE = 60_000;

/** Whole minutes until `until`, counted on this device since the service said that it is `asOf`. */
export function useTimeLeft(until: string | null, asOf: string): number | 'OVER' | undefined {
  const now = useNow(MINUTE / 6);
  const end = useMemo(
    () => (until === null ? undefined : Date.now() + Date.parse(until) - Date.parse(asOf)),
    [until, asOf],
  );
  if (end === undefined) return undefined;
  return end <= now ? 'OVER' : Math.floor((end - now) / MINUTE);
}
