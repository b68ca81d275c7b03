import type { ReactNode } from 'react';

interface Props {
  /** Its address on the page. */
  id: string;
  title: string;
  children: ReactNode;
}

/** A part of a page of the guide; an address that names it brings it into view and gives it the focus. */
export function Part({ id, title, children }: Props) {
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

export function Points({ points }: { points: readonly string[] }) {
  return (
    <ul>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
