import { expect, it } from 'vitest';
import { type Linked, link, verifyChain } from './chain.ts';

const at = new Date('2024-03-07T02:00:00.123Z');
const chain: Linked[] = [];
for (const [index, to] of ['PENDING', 'REVIEWED', 'APPROVED'].entries()) {
  chain.push(
    link(chain.at(-1)?.hash ?? '', { id: `change-${index}`, seq: index + 1, to, at, comment: null }),
  );
}
const head = chain.at(-1)!.hash;
const [first, second, third] = chain as [Linked, Linked, Linked];

it('J2: finds a whole chain whole, and an empty one', () => {
  expect(verifyChain(chain, head, 3)).toBeNull();
  expect(verifyChain([], '', 0)).toBeNull();
});

it.each([
  ['an edited row', [first, { ...second, to: 'REJECTED' }, third], head, { seq: 2, kind: 'EDITED' }],
  ['a deleted row', [first, third], head, { seq: 2, kind: 'OUT_OF_ORDER' }],
  ['two rows in another order', [second, first, third], head, { seq: 1, kind: 'OUT_OF_ORDER' }],
  ['a cut tail', [first, second], head, { seq: 3, kind: 'CUT' }],
  ['a row too many', [...chain, link(head, { seq: 4 })], head, { seq: 4, kind: 'ADDED' }],
  [
    'an edited last row with its hash made anew',
    [first, second, link(second.hash, { seq: 3, to: 'REJECTED' })],
    head,
    { seq: 3, kind: 'HEAD_DIFFERS' },
  ],
])('J2: finds %s', (_, rows, kept, fault) => {
  expect(verifyChain(rows, kept, 3)).toEqual(fault);
});

it('hashes what a row says, not how an engine gives it', () => {
  const row = { seq: 1, at, note: null, reasonCodes: ['UNCLEAR'] };
  const same = { reasonCodes: ['UNCLEAR'], at: new Date(at), seq: 1 };
  expect(link('', same).hash).toBe(link('', row).hash);
  expect(link('', { ...row, at: new Date(at.getTime() + 1) }).hash).not.toBe(link('', row).hash);
});

it('keeps its hash for good', () => {
  expect(link('', { seq: 1, at, to: 'PENDING' }).hash).toMatchInlineSnapshot(
    `"d5ad775bddf694b2d910ef96b65b28228d0d15c57e671b436328bb87f9a193b0"`,
  );
});
