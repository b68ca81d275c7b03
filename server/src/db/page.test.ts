import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyIn, pageOf, rowsToFetch } from './page.ts';

const FORM = /^(\d{4}-\d{2}-\d{2}) ([\w-]{1,64})$/;
const badInput = expect.objectContaining({ code: 'BAD_USER_INPUT' });

describe('F5: a page', () => {
  it.each([0, -1, 101, 1e9, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('of %d rows is refused', (first) => {
    expect(() => rowsToFetch({ first })).toThrow(badInput);
  });

  it('has twenty rows when nothing is said', () => {
    expect([rowsToFetch({}), rowsToFetch({ first: null }), rowsToFetch({ first: 100 })]).toEqual([
      21, 21, 101,
    ]);
  });

  it('goes on where its cursor was made, and nowhere else', () => {
    const { pageInfo } = pageOf(['2024-03-07 card-1'], 1, {}, (row) => row);
    expect(keyIn({ after: pageInfo.endCursor }, FORM)).toEqual(['2024-03-07', 'card-1']);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String(),
          fc.string().map((s) => btoa(encodeURI(s))),
        ),
        (after) => {
          expect(() => keyIn({ after }, FORM)).toThrow(badInput);
        },
      ),
    );
  });

  it('takes no cursor that is merely written in another way', () => {
    const { pageInfo } = pageOf(['2024-03-07 card-1'], 1, {}, (row) => row);
    expect(() => keyIn({ after: `${pageInfo.endCursor}=` }, FORM)).toThrow(badInput);
    expect(() => keyIn({ after: '' }, FORM)).toThrow(badInput);
  });
});
