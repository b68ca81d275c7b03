import { Resolver } from 'node:dns/promises';
import { request } from 'node:https';
import webPush from 'web-push';
import { isPublicAddress, isPushEndpoint } from './push-endpoint.ts';
import { publicPushKey } from './push-key.ts';
import { type PushMessage, type PushSender, SubscriptionGone } from './push-sender.ts';

/** Milliseconds for the look-up of the name and the answer of the operator together. */
const TIMEOUT = 10_000;
/** What was not taken within a day is old: the messages themselves wait at the site. In seconds. */
const KEPT_FOR = 24 * 3600;
const GONE = [404, 410];

interface Address {
  readonly address: string;
  readonly family: number;
}

export interface WebPush {
  /** The private VAPID key, 32 bytes. */
  readonly key: Buffer;
  /** Who sends: an https address that an operator can turn to. */
  readonly subject: string;
  readonly hosts: readonly string[];
  /** The world's names, and the way to an address: replaced by tests. */
  readonly resolve?: (host: string, deadline: AbortSignal) => Promise<readonly Address[]>;
  readonly post?: typeof postTo;
  readonly timeout?: number;
}

/**
 * Sends Web Push. An endpoint comes from a browser, so it could be anything: only known hosts are spoken to, by https, at the
 * very address that was looked at, and no redirect is followed.
 */
export function webPushSender({
  key,
  subject,
  hosts,
  resolve = addressesOf,
  post = postTo,
  timeout = TIMEOUT,
}: WebPush): PushSender {
  const publicKey = publicPushKey(key);
  const vapidDetails = { subject, publicKey, privateKey: key.toString('base64url') };
  const takes = (endpoint: string) => isPushEndpoint(endpoint, hosts);

  /** The status that the operator answers with. */
  async function hand({ notificationId, target }: PushMessage, deadline: AbortSignal): Promise<number> {
    const { endpoint, keys } = target;
    const addresses = await resolve(new URL(endpoint).hostname, deadline);
    const [first] = addresses;
    if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
      throw new Error('The operator’s name leads to no open address');
    const payload = JSON.stringify({ id: notificationId });
    const made = webPush.generateRequestDetails({ endpoint, keys }, payload, {
      vapidDetails,
      TTL: KEPT_FOR,
    });
    return post(endpoint, first, made, deadline);
  }

  return {
    publicKey,
    takes,
    async send(message) {
      if (!takes(message.target.endpoint)) throw new SubscriptionGone('No operator of browsers is there');
      const deadline = AbortSignal.timeout(timeout);
      const status = await Promise.race([hand(message, deadline), failureAt(deadline)]);
      if (GONE.includes(status)) throw new SubscriptionGone(`The operator answered ${status}`);
      if (status < 200 || status > 299) throw new Error(`The operator answered ${status}`);
    },
  };
}

/** Asks the name servers itself: the system's look-up has no end of its own, and holds a thread that passwords and files wait for. */
async function addressesOf(host: string, deadline: AbortSignal): Promise<Address[]> {
  const resolver = new Resolver();
  deadline.addEventListener('abort', () => resolver.cancel());
  const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  return [
    ...foundIn(four).map((address) => ({ address, family: 4 })),
    ...foundIn(six).map((address) => ({ address, family: 6 })),
  ];
}

function foundIn(answer: PromiseSettledResult<string[]>): string[] {
  return answer.status === 'fulfilled' ? answer.value : [];
}

function failureAt(deadline: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    deadline.addEventListener('abort', () => reject(deadline.reason as Error)),
  );
}

/** A POST to this address and no other, whatever the name leads to by now. Gives the status; a redirect is one too. */
function postTo(
  endpoint: string,
  { address, family }: Address,
  { headers, body }: Pick<webPush.RequestDetails, 'headers' | 'body'>,
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(endpoint, {
      method: 'POST',
      headers: headers as Record<string, string>,
      lookup: (_host, { all }, done) =>
        all ? done(null, [{ address, family }]) : done(null, address, family),
      signal,
    });
    sent.on('response', (answer) => {
      answer.destroy();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
