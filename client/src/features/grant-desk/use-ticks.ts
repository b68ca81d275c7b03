import { useState } from 'react';
import type { GrantCheck } from '../../graphql/documents.ts';

/** What this officer has checked; nothing at first, whoever checked before. */
export function useTicks() {
  const [ticked, setTicked] = useState<ReadonlySet<GrantCheck>>(new Set());

  function onTick(check: GrantCheck, on: boolean) {
    setTicked((before) => new Set(on ? [...before, check] : [...before].filter((one) => one !== check)));
  }

  return { ticked, onTick };
}
