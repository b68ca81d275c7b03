import { workerAtWork } from '../update/worker.ts';

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
  const made = await workerAtWork()
    .then(({ pushManager }) =>
      pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey }),
    )
    .catch(() => undefined);
  const { endpoint, keys } = made?.toJSON() ?? {};
  if (!endpoint || !keys?.['p256dh'] || !keys['auth']) return 'FAILED';
  return { endpoint, p256dh: keys['p256dh'], auth: keys['auth'] };
}

/** Whether this is where the browser can be reached now; true as well where the person no longer allows it, and nothing can be done. */
export async function isPushedTo(endpoint: string): Promise<boolean> {
  if (!hasPush() || Notification.permission !== 'granted') return true;
  const { pushManager } = await workerAtWork();
  return (await pushManager.getSubscription())?.endpoint === endpoint;
}

/** The browser forgets it too. */
export async function dropPush(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
}
