import type { ApolloClient } from '@apollo/client';
import { act } from '@testing-library/react';
import { fault } from './an-organisation.ts';
import type { Answers } from './show.tsx';

const NEVER = () => new Promise<object>(() => undefined);
export const NO_NETWORK = () => {
  throw new TypeError('Failed to fetch');
};

/** The query is answered once, then what it asks for is not found, and then nothing comes yet, or as is said. */
export function foundOnce(query: string, first: object, then: () => object = NEVER): Answers {
  const replies = [() => first, () => fault('NOT_FOUND'), then];
  return {
    [query]: () => replies.shift()!(),
    OwnSeats: { viewer: { __typename: 'Viewer', seats: [] } },
  };
}

/** The page asks anew for everything on it, and asks again before the second answer is there. */
export async function askTwice(client: ApolloClient): Promise<void> {
  const ask = () => client.refetchQueries({ include: 'active' }).catch(() => undefined);
  await act(ask);
  act(() => void ask());
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
}
