import { useEffect, useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

const left = new Map<string, number>();

/** A new page begins at its top; a page gone back to is where it was left. */
export function useScroll(): void {
  const { key, hash } = useLocation();
  const type = useNavigationType();

  useLayoutEffect(() => {
    if (!hash) scrollTo(0, type === 'POP' ? (left.get(key) ?? scrollY) : 0);
  }, [key, hash, type]);

  useEffect(() => {
    const keep = () => left.set(key, scrollY);
    addEventListener('scroll', keep, { passive: true });
    return () => removeEventListener('scroll', keep);
  }, [key]);
}
