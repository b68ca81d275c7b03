import type { ApolloClient, TypedDocumentNode } from '@apollo/client';
import { lastClose, reconnection } from './socket.ts';

interface Event {
  readonly cursor: string;
  readonly resync: boolean;
}

interface Options<Data, Variables> {
  query: TypedDocumentNode<Data, Variables & { after?: string | null }>;
  variables: Variables;
  eventIn: (data: Data) => Event;
  /** What happened since the last one, each once and in order. */
  onEvent: (data: Data) => void;
  /** What is on the page may be older than this stream: it began, or missed too much. */
  onGap: () => void;
  /** The session is over, or what the stream was opened through: it is not opened again. */
  onEnd: (why: 'SIGNED_OUT' | 'NOT_PERMITTED') => void;
  /** Whether it is one of somebody else's cards, which ends when the grant does. */
  isHeld?: boolean;
}

/** Follows a subscription over as many sockets as it takes, from where the last one broke. Gives what ends it. */
export function openStream<Data, Variables extends object>(
  client: ApolloClient,
  options: Options<Data, Variables>,
): () => void {
  const { query, variables, eventIn, onEvent, onGap, onEnd, isHeld = false } = options;
  let cursor: string | null = null;
  let isOver = false;
  let current: { unsubscribe(): void } | undefined;

  function begin(): void {
    current = client
      .subscribe({ query, variables: { ...variables, after: cursor } as never, fetchPolicy: 'no-cache' })
      .subscribe({
        next: ({ data }) => data && take(data as Data),
        complete: () => void again(),
      });
  }

  function take(data: Data): void {
    const event = eventIn(data);
    const isBeginning = cursor === null;
    cursor = event.cursor;
    if (isBeginning || event.resync) onGap();
    else onEvent(data);
  }

  async function again(): Promise<void> {
    if (isOver) return;
    const why = lastClose();
    if (why === 'SIGNED_OUT' || (why === 'NOT_PERMITTED' && isHeld)) {
      isOver = true;
      onEnd(why);
      return;
    }
    await reconnection();
    if (!isOver) begin();
  }

  begin();
  return () => {
    isOver = true;
    current?.unsubscribe();
  };
}
