import type { CSSProperties, ReactNode } from 'react';

/** Patterns that differ without colour; drawn in components.css. */
export type Pattern = 'solid' | 'stripes' | 'open' | 'hatched' | 'pale' | 'dots';

interface Part {
  key: string;
  pattern: Pattern;
  count: number;
  text: ReactNode;
}

/** How a whole is made up: a bar of patterns, and a legend that says everything the bar draws. */
export function Mix({ label, parts }: { label: string; parts: readonly Part[] }) {
  const present = parts.filter(({ count }) => count > 0);
  if (present.length === 0) return null;
  return (
    <>
      <div className="mix" aria-hidden="true">
        {present.map(({ key, pattern, count }) => (
          <i key={key} className={pattern} style={{ '--n': count } as CSSProperties} />
        ))}
      </div>
      <ul className="legend" aria-label={label}>
        {present.map(({ key, pattern, count, text }) => (
          <li key={key}>
            <span className="mix" aria-hidden="true">
              <i className={pattern} />
            </span>
            {text} <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
