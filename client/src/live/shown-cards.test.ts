import { gql } from '@apollo/client';
import { expect, it } from 'vitest';
import { makeCache } from '../app/apollo.ts';
import { shownCards, statusesChanged } from './shown-cards.ts';

const CARDS = gql`
  {
    cards {
      id
      status
      destination
      purpose
      purposeText
    }
  }
`;
const card = (id: string, status: string) => ({
  __typename: 'Card',
  id,
  status,
  destination: 'SG',
  purpose: 'TOURISM',
  purposeText: null,
});

function aCache(...cards: object[]) {
  const cache = makeCache();
  cache.writeQuery({ query: CARDS, data: { cards } });
  return shownCards(cache);
}

it('tells of a card that was shown with another status, and of no other', () => {
  const before = aCache(card('1', 'PENDING'), card('2', 'APPROVED'));
  const now = aCache(card('1', 'REVIEWED'), card('2', 'APPROVED'), card('3', 'PENDING'));
  expect(statusesChanged(before, now)).toEqual([
    expect.objectContaining({ status: 'REVIEWED', destination: 'SG' }),
  ]);
});

it('says nothing when everything was forgotten meanwhile', () => {
  expect(statusesChanged(aCache(card('1', 'PENDING')), aCache())).toEqual([]);
});
