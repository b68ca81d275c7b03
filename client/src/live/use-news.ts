import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import {
  AccountNewsDocument,
  CardNewsDocument,
  CurrentSessionDocument,
  HeldCardNewsDocument,
  MessageNewsDocument,
} from '../graphql/documents.ts';
import { type ShownCard, shownCards, statusesChanged } from './shown-cards.ts';
import { type Ending, openStream } from './stream.ts';

interface Heard {
  /** An own card that the page has shown with another status. */
  onStatus: (card: ShownCard) => void;
  /** Something of an own card changed. */
  onCard: () => void;
  onSignedOut: () => void;
}

/** One change makes several events; what is on the page is asked for once. */
const TOGETHER_MS = 100;

/** Follows what concerns the signed-in person, and through a grant what it opens, and shows what is on the page anew. */
export function useNews(grantId: string | undefined, heard: Heard): void {
  const client = useApolloClient();
  const latest = useRef(heard);
  latest.current = heard;

  useEffect(() => {
    const { refresh, stop } = refreshing(client, (card) => latest.current.onStatus(card));
    const all = {
      variables: {},
      after: beginning(client),
      onGap: refresh,
      onEnd: (why: Ending) => why === 'SIGNED_OUT' && latest.current.onSignedOut(),
    };
    const ends = [
      openStream(client, {
        ...all,
        query: CardNewsDocument,
        eventIn: ({ cardChanged }) => cardChanged,
        onEvent(data) {
          refresh();
          // A list that was opened further is not asked for again: it takes the card from here.
          client.cache.write({ query: CardNewsDocument, dataId: 'ROOT_SUBSCRIPTION', result: data });
          latest.current.onCard();
        },
      }),
      openStream(client, {
        ...all,
        query: MessageNewsDocument,
        eventIn: ({ messageArrived }) => messageArrived,
        onEvent(data) {
          client.cache.write({ query: MessageNewsDocument, dataId: 'ROOT_SUBSCRIPTION', result: data });
          refresh();
        },
      }),
      openStream(client, {
        ...all,
        query: AccountNewsDocument,
        eventIn: ({ accountChanged }) => accountChanged,
        onEvent: refresh,
      }),
    ];
    return () => {
      for (const end of ends) end();
      stop();
    };
  }, [client]);

  useEffect(() => {
    if (grantId === undefined) return;
    const { refresh, stop } = refreshing(client, () => undefined);
    const end = openStream(client, {
      query: HeldCardNewsDocument,
      variables: { grantId },
      after: beginning(client),
      eventIn: ({ cardChanged }) => cardChanged,
      onEvent: refresh,
      onGap: refresh,
      onEnd(why) {
        if (why === 'SIGNED_OUT') latest.current.onSignedOut();
        // The grant holds no longer: whatever the page asks for now is answered with words, and nothing of before may stay.
        else void client.refetchQueries({ include: 'active' }).catch(() => undefined);
      },
      isHeld: true,
    });
    return () => {
      end();
      stop();
    };
  }, [client, grantId]);
}

/** Where the telling stood before anything on the page was read. */
function beginning({ cache }: ApolloClient): string | null {
  return cache.readQuery({ query: CurrentSessionDocument })?.viewer?.newsCursor ?? null;
}

/** Asks for everything on the page once more, soon and once, and tells which of the cards on it have another status then. */
function refreshing(client: ApolloClient, onStatus: (card: ShownCard) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    refresh() {
      if (timer !== undefined) return;
      const before = shownCards(client.cache);
      timer = setTimeout(() => {
        timer = undefined;
        client.refetchEventManager?.emit('news', () => {
          for (const card of statusesChanged(before, shownCards(client.cache))) onStatus(card);
        });
      }, TOGETHER_MS);
    },
    stop: () => clearTimeout(timer),
  };
}
