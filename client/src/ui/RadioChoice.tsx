import { GroupFrame } from './GroupFrame.tsx';

interface Option<Value extends string> {
  value: Value;
  text: string;
  note?: string;
}

interface Props<Value extends string> {
  id: string;
  legend: string;
  legendHidden?: boolean;
  /** Rows as low as a finger allows, each a sentence of its own: at a desk. */
  slim?: boolean;
  error: string | undefined;
  options: readonly Option<Value>[];
  chosen: Value | null;
  onChange: (value: Value) => void;
}

/** One of several; none is chosen beforehand. An error's link leads to the group. */
export function RadioChoice<Value extends string>({
  options,
  chosen,
  onChange,
  slim,
  ...frame
}: Props<Value>) {
  return (
    <GroupFrame {...frame}>
      <ul className={slim ? 'choice slim' : 'choice'}>
        {options.map(({ value, text, note }) => (
          <li key={value}>
            <label>
              <input
                type="radio"
                name={frame.id}
                value={value}
                checked={chosen === value}
                onChange={() => onChange(value)}
              />
              <span className={slim ? 'sentence' : undefined}>
                {text}
                {note && <small>{note}</small>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </GroupFrame>
  );
}
