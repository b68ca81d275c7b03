import { expect, it } from 'vitest';
import { csvLine } from './csv.ts';

it.each(['=1+1', '+86', '-1', '@SUM(A1)', '＝1', '\t=1', '\r=1', '=HYPERLINK("http://x";"y")'])(
  'I4: %j is text, not a formula',
  (text) => {
    expect(csvLine([text])).toBe(`"'${text.replaceAll('"', '""')}"\r\n`);
  },
);

it('keeps commas, quotes and line breaks within their cell', () => {
  expect(csvLine(['张三', 'a,b', 'say "hi"', 'two\nlines', ''])).toBe(
    '"张三","a,b","say ""hi""","two\nlines",""\r\n',
  );
});
