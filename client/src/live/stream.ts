import type { ApolloClient, TypedDocumentNode } from '@apollo/client';
import { ErrorCode } from '@exit-card/shared/answer';
import { codeOf } from '../app/apollo.ts';
import { lastClose, reconnection } from './socket.ts';

interface Event {
  readonly cursor: string;
  readonly resync: boolean;
}

/** The session is over, or the service refuses the stream, as it does when what it was opened through is over. */
export type Ending = 'SIGNED_OUT' | 'NOT_PERMITTED';

interface Options<Data, Variables> {
  query: TypedDocumentNode<Data, Variables & { after?: string | null }>;
  variables: Variables;
  /** Where to begin: before what is on the page was read. */
  after: string | null;
  eventIn: (data: Data) => Event;
  /** What happened since the last one, each once and in order. */
  onEvent: (data: Data) => void;
  /** What is on the page may be older than this stream: it began from nowhere, or missed too much. */
  onGap: () => void;
  /** It is not opened again. */
  onEnd: (why: Ending) => void;
  /** Whether it is one of somebody else's cards, which ends when the grant does. */
  isHeld?: boolean;
}

/** What the service cannot do now, and can soon. */
const PASSING: readonly (string | undefined)[] = [ErrorCode.UNAVAILABLE, ErrorCode.INTERNAL];

/** Follows a subscription over as many sockets as it takes, from where the last one broke. Gives what ends it. */
export function openStream<Data, Variables extends object>(
  client: ApolloClient,
  options: Options<Data, Variables>,
): () => void {
  const { query, variables, eventIn, onEvent, onGap, onEnd, isHeld = false } = options;
  let cursor = options.after;
  let isOver = false;
  /** In a row, while the socket held. */
  let refusals = 0;
  let current: { unsubscribe(): void } | undefined;

  function begin(): void {
    current = client
      .subscribe({ query, variables: { ...variables, after: cursor } as never, fetchPolicy: 'no-cache' })
      .subscribe({
        next({ data, error }) {
          if (error) refused(codeOf(error));
          else if (data) take(data as Data);
        },
        complete: () => void again(),
      });
  }

  function take(data: Data): void {
    const event = eventIn(data);
    const isBeginning = cursor === null;
    cursor = event.cursor;
    refusals = 0;
    if (isBeginning || event.resync) onGap();
    else onEvent(data);
  }

  /** A socket that broke has no code. */
  function refused(code: string | undefined): void {
    if (PASSING.includes(code)) refusals += 1;
    else if (code !== undefined) end('NOT_PERMITTED');
  }

  async function again(): Promise<void> {
    if (isOver) return;
    const why = lastClose();
    if (why === 'SIGNED_OUT' || (why === 'NOT_PERMITTED' && isHeld)) {
      end(why);
      return;
    }
    await reconnection(refusals);
    if (!isOver) begin();
  }

  function end(why: Ending): void {
    stop();
    onEnd(why);
  }

  function stop(): void {
    isOver = true;
    current?.unsubscribe();
  }

  begin();
  return stop;
}
