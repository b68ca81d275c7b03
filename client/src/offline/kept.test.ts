import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeCache } from '../app/apollo.ts';
import { keptMark } from '../app/kept-cards.ts';
import { beginToKeep, keepCards } from './kept.ts';
import * as store from './kept-store.ts';

const sealed = vi.spyOn(store, 'seal');

beforeEach(() => sealed.mockReset().mockResolvedValue());

function clientOf(publicComputer: boolean): ApolloClient {
  const data = {
    service: { __typename: 'Service', now: '2024-03-11T02:00:00.000Z' },
    viewer: {
      __typename: 'Viewer',
      session: { __typename: 'Session', id: 's-1', publicComputer },
      applicant: {
        __typename: 'Applicant',
        id: 'a-1',
        name: '张三',
        maskedIdNumber: '110***********1234',
        maskedPassportNumber: null,
      },
      cards: { __typename: 'CardConnection', edges: [] },
    },
  };
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        observer.next({ data });
        observer.complete();
      }),
  );
  return new ApolloClient({ cache: makeCache(), link });
}

it('J9: keeps the cards of whoever asked for it', async () => {
  beginToKeep('a-1');
  expect(await keepCards(clientOf(false))).toBe(true);
  expect(sealed).toHaveBeenCalledOnce();
  expect(keptMark(Date.now())?.owner).toBe('a-1');
});

it.each([
  ['of somebody else', 'a-2', false],
  ['on a public computer', 'a-1', true],
])('J9: keeps nothing %s', async (_, owner, publicComputer) => {
  beginToKeep(owner);
  expect(await keepCards(clientOf(publicComputer))).toBe(false);
  expect(sealed).not.toHaveBeenCalled();
});
