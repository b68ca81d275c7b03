import { lookup } from 'node:dns/promises';
import { request } from 'node:https';
import webPush from 'web-push';
import { isPublicAddress, isPushEndpoint } from './push-endpoint.ts';
import { publicPushKey } from './push-key.ts';
import { type PushMessage, type PushSender, SubscriptionGone } from './push-sender.ts';

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
  readonly resolve?: (host: string) => Promise<readonly Address[]>;
  readonly post?: typeof postTo;
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
}: WebPush): PushSender {
  const publicKey = publicPushKey(key);
  const vapidDetails = { subject, publicKey, privateKey: key.toString('base64url') };
  const takes = (endpoint: string) => isPushEndpoint(endpoint, hosts);
  return {
    publicKey,
    takes,
    async send({ notificationId, target }: PushMessage) {
      const { endpoint, keys } = target;
      if (!takes(endpoint)) throw new SubscriptionGone('No operator of browsers is there');
      const { hostname } = new URL(endpoint);
      const addresses = await resolve(hostname);
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
        throw new Error('The operator’s name leads to no open address');
      const payload = JSON.stringify({ id: notificationId });
      const made = webPush.generateRequestDetails({ endpoint, keys }, payload, {
        vapidDetails,
        TTL: KEPT_FOR,
      });
      const status = await post(endpoint, first, made);
      if (GONE.includes(status)) throw new SubscriptionGone(`The operator answered ${status}`);
      if (status < 200 || status > 299) throw new Error(`The operator answered ${status}`);
    },
  };
}

function addressesOf(host: string): Promise<Address[]> {
  return lookup(host, { all: true });
}

/** A POST to this address and no other, whatever the name leads to by now. Gives the status; a redirect is one too. */
function postTo(
  endpoint: string,
  { address, family }: Address,
  { headers, body }: Pick<webPush.RequestDetails, 'headers' | 'body'>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(endpoint, {
      method: 'POST',
      headers: headers as Record<string, string>,
      lookup: (_host, { all }, done) =>
        all ? done(null, [{ address, family }]) : done(null, address, family),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    sent.on('response', (answer) => {
      answer.destroy();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
