import { useEffect, useLayoutEffect, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';

const left = new Map<string, number>();

/** A new page begins at its top; a page gone back to is where it was left. */
export function useScroll(): void {
  const { key, hash } = useLocation();
  const type = useNavigationType();

  useLayoutEffect(() => {
    const top = type === 'POP' ? left.get(key) : 0;
    // Where there is nothing to do, nothing is asked: a place on the page is known only once all of it is laid out.
    if (!hash && top !== undefined) scrollTo(0, top);
  }, [key, hash, type]);

  useEffect(() => {
    const keep = () => left.set(key, scrollY);
    addEventListener('scroll', keep, { passive: true });
    return () => removeEventListener('scroll', keep);
  }, [key]);
}

/** Whether what mounts here belongs to a page that is gone back to, and that was scrolled. */
export function useReturning(): boolean {
  const { key } = useLocation();
  const type = useNavigationType();
  const [isReturning] = useState(() => type === 'POP' && left.has(key));
  return isReturning;
}
