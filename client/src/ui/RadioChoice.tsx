import { useTranslation } from 'react-i18next';

interface Option<Value extends string> {
  value: Value;
  text: string;
  note?: string;
}

interface Props<Value extends string> {
  id: string;
  legend: string;
  /** Where the heading of the page asks already. */
  legendHidden?: boolean;
  error: string | undefined;
  options: readonly Option<Value>[];
  chosen: Value | null;
  onChange: (value: Value) => void;
}

/** One of several; none is chosen beforehand. An error's link leads to the group. */
export function RadioChoice<Value extends string>({
  id,
  legend,
  legendHidden = false,
  error,
  options,
  chosen,
  onChange,
}: Props<Value>) {
  const { t } = useTranslation();
  return (
    <fieldset
      className={error ? 'field err' : 'field'}
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className={legendHidden ? 'visually-hidden' : undefined}>{legend}</legend>
      {error && (
        <p className="msg" id={`${id}-error`}>
          <span className="visually-hidden">{t('error')}</span>
          {error}
        </p>
      )}
      <ul className="choice">
        {options.map(({ value, text, note }) => (
          <li key={value}>
            <label>
              <input
                type="radio"
                name={id}
                value={value}
                checked={chosen === value}
                onChange={() => onChange(value)}
              />
              <span>
                {text}
                {note && <small>{note}</small>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
