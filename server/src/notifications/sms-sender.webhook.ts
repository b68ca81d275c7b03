import type { SmsSender } from './sms-sender.ts';
import { post, type Webhook } from './webhook.ts';

/** Hands text messages to the operator's gateway. */
export function webhookSmsSender(webhook: Webhook): SmsSender {
  return {
    send: ({ id, phoneNumber, body }) => post(webhook, id, { to: `+86${phoneNumber}`, text: body }),
  };
}
