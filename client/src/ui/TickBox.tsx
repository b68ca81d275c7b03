import type { ReactNode } from 'react';
import { FrameNotes, framed } from './FieldFrame.tsx';

interface Props {
  id: string;
  error: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

/** Something to agree to, alone: it is never ticked beforehand. */
export function TickBox({ id, error, checked, onChange, children }: Props) {
  return (
    <div className={error ? 'field err' : 'field'}>
      <FrameNotes id={id} error={error} />
      <ul className="choice">
        <li>
          <label>
            <input
              type="checkbox"
              {...framed({ id, error })}
              name={id}
              checked={checked}
              onChange={(event) => onChange(event.target.checked)}
            />
            <span>{children}</span>
          </label>
        </li>
      </ul>
    </div>
  );
}
