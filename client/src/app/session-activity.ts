type Listener = (news: SessionNews) => void;
export type SessionNews = 'ACTIVE' | 'ENDED';

const listeners = new Set<Listener>();
const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('session');

otherTabs?.addEventListener('message', (event: MessageEvent<SessionNews>) => tell(event.data));

/** Every answer of the server puts off the idle end, in whichever tab it arrives; a sign-out, which has a page of its own, ends the others. */
export function announceSession(news: SessionNews): void {
  otherTabs?.postMessage(news);
  if (news === 'ACTIVE') tell(news);
}

export function onSessionNews(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(news: SessionNews): void {
  for (const listener of listeners) listener(news);
}
