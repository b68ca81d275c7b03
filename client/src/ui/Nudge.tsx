import { Icon } from './Icon.tsx';

/** Advice that never blocks. */
export function Nudge({ id, title, children }: { id?: string; title: string; children: string }) {
  return (
    <div className="nudge" id={id}>
      <Icon name="warn" />
      <p>
        <strong>{title}</strong>
        {children}
      </p>
    </div>
  );
}
