import type { MailSender } from './mail-sender.ts';
import { post, type Webhook } from './webhook.ts';

/** Hands mail, in plain text, to the operator's gateway. */
export function webhookMailSender(webhook: Webhook): MailSender {
  return {
    send: ({ id, address, subject, body }) => post(webhook, id, { to: address, subject, text: body }),
  };
}
