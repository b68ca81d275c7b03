import { useEffect, useState } from 'react';
import { type Kept, readKept } from './kept.ts';

/** What this device keeps; undefined until it is read, null when there is nothing. */
export function useKept(): Kept | null | undefined {
  const [kept, setKept] = useState<Kept | null>();
  useEffect(() => {
    let isShown = true;
    readKept()
      .catch(() => null)
      .then((read) => isShown && setKept(read));
    return () => {
      isShown = false;
    };
  }, []);
  return kept;
}
