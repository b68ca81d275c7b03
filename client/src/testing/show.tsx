import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { makeCache, onReturn } from '../app/apollo.ts';
import { FreshCodeFrame } from '../app/FreshCodeFrame.tsx';
import { freshCodeLink } from '../app/fresh-code.ts';

/** What the server says to an operation, by its name; a function sees the variables, may take its time and may throw a fault. */
export type Answers = Record<
  string,
  object | ((variables: Record<string, unknown>) => object | Promise<object>)
>;

interface World {
  answers?: Answers;
  /** The address, and the pattern it is matched with. */
  at?: string;
  path?: string;
}

const SERVICE = {
  Load: { service: { __typename: 'Service', load: 'LOW' } },
  Service: {
    service: {
      __typename: 'Service',
      now: '2024-03-11T02:00:00.000Z',
      today: '2024-03-11',
      demo: true,
      hotline: '12367',
      issuesProofs: true,
      notices: [],
    },
  },
};

/** The page as a person sees it, with a server that gives these answers. */
export async function show(page: ReactNode, { answers = {}, at = '/', path = '*' }: World = {}) {
  const router = createMemoryRouter([{ path, element: <FreshCodeFrame>{page}</FreshCodeFrame> }], {
    initialEntries: [at],
  });
  const client = new ApolloClient({
    cache: makeCache(),
    link: ApolloLink.from([freshCodeLink(), answering({ ...SERVICE, ...answers })]),
    dataMasking: true,
    refetchEventManager: onReturn(),
  });
  render(
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>,
  );
  return { router, client };
}

function answering(answers: Answers): ApolloLink {
  return new ApolloLink(({ operationName, variables }) => {
    return new Observable((observer) => {
      const answer = answers[operationName ?? ''];
      if (!answer) return;
      queueMicrotask(async () => {
        try {
          const said = typeof answer === 'function' ? answer(variables) : answer;
          observer.next({ data: { ...(said instanceof Promise ? await said : said) } });
          observer.complete();
        } catch (error) {
          observer.error(error);
        }
      });
    });
  });
}
