import { expect, it } from 'vitest';
import { approvedCase, chinaMoment } from '../testing/cases.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import { principal } from './actor.ts';
import { cardView } from './card-view.ts';

const asked = () => Promise.reject(new Error('Nobody asks for more here'));
const nobodyAsks = { parties: asked, annex: asked };

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
