import { createDecipheriv, createECDH, createHmac, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { isPublicAddress, isPushEndpoint, PUSH_HOSTS } from './push-endpoint.ts';
import { SubscriptionGone } from './push-sender.ts';
import { type WebPush, webPushSender } from './push-sender.web.ts';

const browser = createECDH('prime256v1');
browser.generateKeys();
const auth = randomBytes(16);
const keys = { p256dh: browser.getPublicKey('base64url'), auth: auth.toString('base64url') };
const endpoint = 'https://fcm.googleapis.com/fcm/send/opaque';
const message = { id: 'delivery-1', notificationId: 'notification-1', target: { endpoint, keys } };

const WORLD = { key: Buffer.alloc(32, 7), subject: 'https://card.example', hosts: PUSH_HOSTS };

type Sent = Parameters<NonNullable<WebPush['post']>>;

/** A sender in a world where the operator has these addresses and answers so. */
function sender(addresses: string[], status: number) {
  const sent: Sent[] = [];
  const made = webPushSender({
    ...WORLD,
    resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    post: async (...given) => {
      sent.push(given);
      return status;
    },
  });
  return { sent, send: (target = message.target) => made.send({ ...message, target }) };
}

it.each([
  ...['http://fcm.googleapis.com/x', 'https://fcm.googleapis.com:8443/x', 'https://127.0.0.1/x'],
  ...['https://[::1]/x', 'https://10.0.0.1/x', 'https://2130706433/x', 'https://0x7f.1/x'],
  ...['https://localhost/x', 'https://fcm.googleapis.com.evil.example/x', 'https://evilfcm.googleapis.com/x'],
  ...['https://user:secret@fcm.googleapis.com/x', 'https://push.services.mozilla.com.evil.example/x'],
  ...[
    'https://xpush.apple.com/x',
    'file:///etc/passwd',
    'gopher://fcm.googleapis.com/x',
    'fcm.googleapis.com',
    '',
  ],
  `https://fcm.googleapis.com/${'x'.repeat(1000)}`,
])('I7: %s is no address that a message is pushed to', async (text) => {
  expect(isPushEndpoint(text, PUSH_HOSTS)).toBe(false);
  const { sent, send } = sender(['142.250.0.1'], 201);
  await expect(send({ endpoint: text, keys })).rejects.toThrow(SubscriptionGone);
  expect(sent).toEqual([]);
});

it.each([
  endpoint,
  'https://updates.push.services.mozilla.com/wpush/v2/x',
  'https://web.push.apple.com/x',
  'https://wns2-par02p.notify.windows.com/w/?token=x',
])('I7: %s is one', (text) => {
  expect(isPushEndpoint(text, PUSH_HOSTS)).toBe(true);
});

it.each([
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0', '100.64.0.1'],
  ...[
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
  ],
  ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', 'ff02::1', 'nonsense'],
])('I7: a name that leads to %s, alone or beside an open one, is not followed', async (address) => {
  expect(isPublicAddress(address)).toBe(false);
  for (const addresses of [[address], ['142.250.0.1', address]]) {
    const { sent, send } = sender(addresses, 201);
    await expect(send()).rejects.toThrow('no open address');
    expect(sent).toEqual([]);
  }
});

it('I7: speaks to the very address that was looked at', async () => {
  for (const address of ['142.250.0.1', '2404:6800:4005::1']) {
    const { sent, send } = sender([address], 201);
    await send();
    expect(sent.map(([to, at]) => [to, at.address])).toEqual([[endpoint, address]]);
  }
});

it('I7: follows no redirect, and tells a subscription that is over from an operator that is down', async () => {
  for (const status of [301, 302, 307, 308, 400, 429, 500, 503])
    await expect(sender(['142.250.0.1'], status).send()).rejects.not.toThrow(SubscriptionGone);
  for (const status of [404, 410])
    await expect(sender(['142.250.0.1'], status).send()).rejects.toThrow(SubscriptionGone);
});

it('is given up at one moment for the look-up of the name and the answer together', async () => {
  const never = () => new Promise<never>(() => {});
  const soon = async () => [{ address: '142.250.0.1', family: 4 }];
  const late = () =>
    new Promise<Awaited<ReturnType<typeof soon>>>((resolve) => setTimeout(resolve, 250, soon()));
  for (const way of [{ resolve: never }, { resolve: soon, post: never }, { resolve: late, post: never }]) {
    const { send } = webPushSender({ ...WORLD, ...way, timeout: 300 });
    const from = performance.now();
    await expect(send(message)).rejects.toThrow('timeout');
    expect(performance.now() - from).toBeLessThan(500);
  }
});

it('J5: all that a browser gets is an opaque id, which only it can read', async () => {
  const { sent, send } = sender(['142.250.0.1'], 201);
  await send();
  const [, , { headers, body }] = sent[0]!;
  expect(headers).toMatchObject({ 'Content-Encoding': 'aes128gcm', TTL: 86_400 });
  expect(String(headers['Authorization'])).toMatch(/^vapid t=[\w-]+\.[\w-]+\.[\w-]+, k=[\w-]{87}$/);
  expect(opened(body as Buffer)).toBe('{"id":"notification-1"}');
});

/** As a browser opens it: RFC 8291 over RFC 8188, one record. */
function opened(body: Buffer): string {
  const salt = body.subarray(0, 16);
  const idLength = body[20]!;
  const senderKey = body.subarray(21, 21 + idLength);
  const shared = browser.computeSecret(senderKey);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), senderKey]);
  const ikm = derive(auth, shared, info, 32);
  const key = derive(salt, ikm, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(salt, ikm, Buffer.from('Content-Encoding: nonce\0'), 12);
  const sealed = body.subarray(21 + idLength);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}

/** HKDF-SHA-256 of one block. */
function derive(salt: Buffer, secret: Buffer, info: Buffer, length: number): Buffer {
  const prk = createHmac('sha256', salt).update(secret).digest();
  return createHmac('sha256', prk)
    .update(info)
    .update(Buffer.from([1]))
    .digest()
    .subarray(0, length);
}
