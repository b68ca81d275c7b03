import { Fragment } from 'react';

/** Words of a heading that belong together break together; `|` in the text marks the seams. */
export function Phrases({ text }: { text: string }) {
  return text.split('|').map((phrase) => (
    <Fragment key={phrase}>
      <span className="ph">{phrase.trimEnd()}</span>
      {phrase.endsWith(' ') && ' '}
    </Fragment>
  ));
}
