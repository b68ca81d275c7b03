import { type ReactNode, Suspense, useEffect, useState } from 'react';

/** An old phone draws a page within this time. */
const DRAWING_MS = 2000;

/** Once for each load of the page. */
let isDrawn = false;

/** What stands beside the page: it waits until the browser has everything that the page asked for at first, and had time to draw it. */
export function Later({ children }: { children: ReactNode }) {
  const [isTime, setTime] = useState(isDrawn);
  useEffect(() => {
    if (isTime) return;
    const begin = () => {
      isDrawn = true;
      setTime(true);
    };
    const soon = () => setTimeout(begin, DRAWING_MS);
    if (document.readyState === 'complete') soon();
    else addEventListener('load', soon, { once: true });
  }, []);
  return isTime ? <Suspense fallback={null}>{children}</Suspense> : null;
}
