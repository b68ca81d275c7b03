import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Brings the heading named in the address into view and gives it the focus. */
export function useHashTarget(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const target = hash && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    target.scrollIntoView();
    target.focus();
  }, [hash]);
}
