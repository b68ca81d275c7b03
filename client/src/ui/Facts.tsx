import type { ReactNode } from 'react';

/** A list of facts, a rule under each row. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

interface FactProps {
  label: string;
  children: ReactNode;
  action?: ReactNode;
}

export function Fact({ label, children, action }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      {action && <dd className="act no-print">{action}</dd>}
    </div>
  );
}
