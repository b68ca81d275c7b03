import type { Services } from '../services.ts';
import type { Queue } from './hand-over.ts';
import type { SealedMessage } from './outbox.store.ts';
import { claimMessage, dueMessages, openMessage, settleMessage } from './outbox.store.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** The last one again and again, until the code has expired or the notice is old. */
const BACK_OFF = [
  ...[15 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE],
  ...[HOUR, 3 * HOUR, 6 * HOUR],
];
const SUBJECT = '出境登记卡：验证码';

/** One-time codes, and what the phone of an account is told when it is the account’s no more: they have their own words. */
export function outbox({ database, vault, smsSender, mailSender }: Services): Queue<SealedMessage> {
  const { read, tables } = database;
  return {
    backOff: BACK_OFF,
    notTaken: 'text message not taken',
    due: (now, atMost) => dueMessages(read, tables, now, atMost),
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
