import { expect, it } from 'vitest';
import { after, approvedCase, chinaMoment, supplementCase } from '../testing/cases.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import { principal } from './actor.ts';
import { cardFacts } from './card-facts.ts';
import { cardView } from './card-view.ts';

const asked = () => Promise.reject(new Error('Nobody asks for more here'));
const nobodyAsks = { parties: asked, annex: asked, proofs: asked, shares: asked };

it('F15: the history is shown to whom the rule opens it, whatever else is', () => {
  const file = approvedCase();
  const { principalId } = file.card;
  const seenBy = (reader: Parameters<typeof cardView>[1]) =>
    cardView(file, reader, principal(principalId), chinaMoment('2024-03-11 10:00'), nobodyAsks);
  expect(seenBy(viewerAs(principalId)).history?.map(({ to }) => to)).toEqual([
    'APPROVED',
    'REVIEWED',
    'PENDING',
  ]);
  const guest = seenBy({ applicantId: principalId, cardNumber: null });
  expect([guest.status, guest.history, guest.redactions]).toEqual(['APPROVED', null, ['HISTORY']]);
});

it('the comment is the newest one of who reviews or decides, never what a caller said', () => {
  const commentOf = (file: Parameters<typeof cardFacts>[0]) =>
    cardFacts(file, chinaMoment('2024-03-12 10:00')).comment;
  const asked = supplementCase();
  expect(commentOf(asked)).toBe('请提供详细的行程安排和住宿证明');
  const called = after(asked, ['requestExpedite', '2024-03-11 09:00']);
  expect(called.history.at(-1)).toMatchObject({ actorKind: 'OFFICER', publicComment: '来电说明母亲病危' });
  expect(commentOf(called)).toBe('请提供详细的行程安排和住宿证明');
  expect(commentOf(after(called, ['declineExpedite', '2024-03-11 11:00']))).toBe('证明材料与事由不符');
});
