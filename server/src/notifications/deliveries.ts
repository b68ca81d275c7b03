import type { Vault } from '../db/vault.ts';
import type { Services } from '../services.ts';
import type { Addressee, ClaimedDelivery } from './delivery.store.ts';
import { claimDelivery, dueDeliveries, findAddressee, settleDelivery } from './delivery.store.ts';
import { noticeMail, noticeText } from './fixed-text.ts';
import type { Queue } from './hand-over.ts';
import { SubscriptionGone } from './push-sender.ts';
import { openTarget, removeSubscriptions } from './push-subscription.store.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const BACK_OFF = [30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR, 3 * HOUR, HOUR];

/** Messages of the site on their way by another channel. */
export function deliveries(services: Services): Queue<ClaimedDelivery> {
  const { read, tables } = services.database;
  return {
    backOff: BACK_OFF,
    notTaken: 'message not taken by its channel',
    due: (now, atMost) => dueDeliveries(read, tables, now, atMost),
    claim: (tx, due, nextTryAt) => claimDelivery(tx, tables, due, nextTryAt),
    async send(delivery) {
      const to = await findAddressee(read, tables, delivery.id);
      // Read by now, or there is nobody to tell any more.
      if (!to || to.readAt !== null) return 'WITHHELD';
      return SEND[delivery.channel](services, delivery, to);
    },
    settle: (tx, id, state, now) => settleDelivery(tx, tables, id, state, now),
  };
}

type Send = (services: Services, delivery: ClaimedDelivery, to: Addressee) => Promise<'SENT' | 'WITHHELD'>;

const SEND: Readonly<Record<ClaimedDelivery['channel'], Send>> = {
  async SMS({ vault, smsSender }, { id }, to) {
    const phoneNumber = vault.decrypt('accounts.phone_cipher', to.accountId, to.phoneCipher);
    await smsSender.send({ id, phoneNumber, body: noticeText(languageOf(to), phraseOf(vault, to)) });
    return 'SENT';
  },
  async MAIL({ vault, mailSender }, { id }, to) {
    if (to.mailCipher === null || !mailSender) return 'WITHHELD';
    const address = vault.decrypt('accounts.mail_cipher', to.accountId, to.mailCipher);
    await mailSender.send({ id, address, ...noticeMail(languageOf(to), phraseOf(vault, to)) });
    return 'SENT';
  },
  async PUSH({ database, vault, pushSender }, { id, notificationId }, { subscription }) {
    if (!subscription || !pushSender) return 'WITHHELD';
    try {
      await pushSender.send({ id, notificationId, target: openTarget(vault, subscription) });
    } catch (error) {
      if (!(error instanceof SubscriptionGone)) throw error;
      await database.write((tx) => removeSubscriptions(tx, database.tables, { id: subscription.id }));
      return 'WITHHELD';
    }
    return 'SENT';
  },
};

function languageOf({ look }: Addressee) {
  return look.language ?? 'zh-CN';
}

function phraseOf(vault: Vault, { accountId, phraseCipher }: Addressee): string | null {
  return phraseCipher && vault.decrypt('accounts.phrase_cipher', accountId, phraseCipher);
}
