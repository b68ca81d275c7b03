import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Brings the heading named in the address into view and gives it the focus, once the page is `shown`. */
export function useHashTarget(shown = true): void {
  const { hash } = useLocation();
  useEffect(() => {
    const target = shown && hash && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    target.scrollIntoView();
    target.focus();
  }, [hash, shown]);
}
