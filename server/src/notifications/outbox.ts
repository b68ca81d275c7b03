import type { Services } from '../services.ts';
import type { Queue } from './hand-over.ts';
import type { SealedMessage } from './outbox.store.ts';
import { claimMessage, openMessage, settleMessage } from './outbox.store.ts';
import { dueIn } from './queue.store.ts';

/** In milliseconds; after the last the code in the message has expired. */
const BACK_OFF = [15, 30, 60, 120, 60].map((seconds) => seconds * 1000);
const SUBJECT = '出境登记卡：验证码';

/** One-time codes, which have their own words. */
export function outbox({ database, vault, smsSender, mailSender }: Services): Queue<SealedMessage> {
  const { read, tables } = database;
  return {
    backOff: BACK_OFF,
    notTaken: 'text message not taken',
    due: (now, atMost) => dueIn(read, tables.outboxMessages, now, atMost),
    claim: (tx, due, nextTryAt) => claimMessage(tx, tables, due, nextTryAt),
    async send(message) {
      const { id, to, body } = openMessage(vault, message);
      if (!to.includes('@')) await smsSender.send({ id, phoneNumber: to, body });
      else if (mailSender) await mailSender.send({ id, address: to, subject: SUBJECT, body });
      else throw new Error('No operator takes mail');
      return 'SENT';
    },
    settle: (tx, id, state, now) => settleMessage(tx, tables, id, state, now),
  };
}
