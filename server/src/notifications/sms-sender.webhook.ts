import type { SmsSender } from './sms-sender.ts';

const TIMEOUT = 10_000;

export interface SmsWebhook {
  url: string;
  token: string;
}

/** Hands messages to the operator's gateway by HTTPS. The id is sent as `Idempotency-Key`, so that a repeated try is no second message. */
export function webhookSmsSender({ url, token }: SmsWebhook): SmsSender {
  return {
    async send({ id, phoneNumber, body }) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': id,
        },
        body: JSON.stringify({ to: `+86${phoneNumber}`, text: body }),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`The operator answered ${answer.status}`);
    },
  };
}
