/** Whether this browser can have messages pushed to it at all. */
export function hasPush(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;
}

export interface BrowserSubscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Asks the person and the browser; why not, if it came to nothing. */
export async function askForPush(pushKey: string): Promise<BrowserSubscription | 'DENIED' | 'FAILED'> {
  if ((await Notification.requestPermission()) !== 'granted') return 'DENIED';
  const registration = await navigator.serviceWorker.getRegistration();
  const made = await registration?.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: pushKey })
    .catch(() => undefined);
  const { endpoint, keys } = made?.toJSON() ?? {};
  if (!endpoint || !keys?.['p256dh'] || !keys['auth']) return 'FAILED';
  return { endpoint, p256dh: keys['p256dh'], auth: keys['auth'] };
}

/** The browser forgets it too. */
export async function dropPush(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
}
