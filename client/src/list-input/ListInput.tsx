import type { ReactNode } from 'react';
import { Field } from '../ui/Field.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { useListInput } from './use-list-input.ts';

interface Props {
  list: ReturnType<typeof useListInput>;
  words: Record<'how' | 'paste' | 'file' | 'list' | 'listHint' | 'fileLabel' | 'fileHint', string>;
  error: string | undefined;
  /** What is said at once of the list. */
  children: ReactNode;
}

/** Pasted or as a file. */
export function ListInput({ list, words, error, children }: Props) {
  const { ways, how, setHow, id, pasted, setPasted, choose } = list;
  return (
    <div className="stack-l">
      <fieldset className="stack">
        <legend>{words.how}</legend>
        <ul className="choice pairwise">
          {ways.map((one) => (
            <li key={one}>
              <label>
                <input type="radio" name="how" checked={how === one} onChange={() => setHow(one)} />
                <span>{words[one]}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      {how === 'paste' ? (
        <TextArea
          id={id}
          label={words.list}
          hint={words.listHint}
          error={error}
          className="list"
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
      ) : (
        <Field
          id={id}
          label={words.fileLabel}
          hint={words.fileHint}
          error={error}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      )}
      <div role="status">{children}</div>
    </div>
  );
}
