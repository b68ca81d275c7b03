type Listener = (news: SessionNews) => void;
export type SessionNews = 'ACTIVE' | 'ENDED';

const listeners = new Set<Listener>();
let channel: BroadcastChannel | undefined;

/** Opened when somebody has something to say or to hear: an open one keeps the program that draws the first pages from ending. */
function otherTabs(): BroadcastChannel | undefined {
  if (channel || typeof BroadcastChannel === 'undefined') return channel;
  channel = new BroadcastChannel('session');
  channel.addEventListener('message', (event: MessageEvent<SessionNews>) => tell(event.data));
  return channel;
}

/** Every answer of the server puts off the idle end, in whichever tab it arrives; a sign-out, which has a page of its own, ends the others. */
export function announceSession(news: SessionNews): void {
  otherTabs()?.postMessage(news);
  if (news === 'ACTIVE') tell(news);
}

export function onSessionNews(listener: Listener): () => void {
  otherTabs();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(news: SessionNews): void {
  for (const listener of listeners) listener(news);
}
