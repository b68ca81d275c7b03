const TIMEOUT = 10_000;

/** An operator's gateway that takes messages by HTTPS. */
export interface Webhook {
  readonly url: string;
  readonly token: string;
}

/** Rejects unless the operator took it. The id is sent as `Idempotency-Key`, so that a repeated try is no second message. */
export async function post({ url, token }: Webhook, id: string, message: object): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': id,
    },
    body: JSON.stringify(message),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`The operator answered ${answer.status}`);
}
