import { type ReactNode, useId } from 'react';

interface Props {
  title: string;
  count: number;
  children: ReactNode;
}

export function CardGroup({ title, count, children }: Props) {
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="quiet">{count}</span>
      </h2>
      {children}
    </section>
  );
}
