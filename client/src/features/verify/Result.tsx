import { useEffect, useRef } from 'react';
import { PageTitle } from '../../ui/PageTitle.tsx';

/** The heading of what a check found. It takes the focus: the form that was there is gone. */
export function Result({ title, failed = false }: { title: string; failed?: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector('h1')?.focus();
  }, []);
  return (
    <div ref={place}>
      <PageTitle title={title} failed={failed} className="in-phrases">
        {title}
      </PageTitle>
    </div>
  );
}
