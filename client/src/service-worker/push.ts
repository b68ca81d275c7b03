declare const self: ServiceWorkerGlobalScope;

const INBOX = '/messages';
const ICON = '/icons/icon-192.png';
/** A window that does not say where it is within this time sleeps, or shows another version. */
const ANSWER_MS = 500;

/** Fixed words in both languages: a push holds an opaque id and nothing else. What comes twice is shown once. */
export function tell(data: PushMessageData | null): Promise<void> {
  return self.registration.showNotification('出境登记卡 · Exit Card', {
    body: '您有一条新消息，请登录查看\nYou have a new message. Please sign in to read it.',
    tag: idIn(data),
    icon: ICON,
  });
}

function idIn(data: PushMessageData | null): string {
  try {
    const said: { id?: unknown } | undefined = data?.json();
    return String(said?.id);
  } catch {
    return 'message';
  }
}

/** The inbox, where a window shows it already, or in a new one: what stands in another may be half a form. A push names no address. */
export async function openInbox(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window' });
  const places = await Promise.all(pages.map(placeOf));
  const page = pages[places.indexOf(INBOX)];
  await (page ? page.focus() : self.clients.openWindow(INBOX));
}

/** Where a window is now; its `url` is where it began. */
function placeOf(page: WindowClient): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(() => resolve(undefined), ANSWER_MS);
    page.postMessage('WHERE', [port2]);
  });
}
