import type { ApolloClient } from '@apollo/client';
import { act } from '@testing-library/react';
import { fault } from './an-organisation.ts';
import type { Answers } from './show.tsx';

/** The query is answered once, then what it asks for is not found, and then nothing comes yet. */
export function foundOnce(query: string, first: object): Answers {
  const replies = [() => first, () => fault('NOT_FOUND'), () => new Promise<object>(() => undefined)];
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
