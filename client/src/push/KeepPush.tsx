import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { PushHereDocument, SubscribeToPushDocument } from '../graphql/documents.ts';
import { askForPush, isPushedTo } from './browser-push.ts';
import { pushMark, setPushMark } from './push-mark.ts';

/** The page that was asked for comes first. */
const WAIT_MS = 2000;

/** Of a signed-in person who switched push on in this browser: tells the service when the browser exchanged or lost its address. Shows nothing. */
export function KeepPush() {
  const client = useApolloClient();
  useEffect(() => {
    const timer = setTimeout(() => void renewPush(client).catch(() => undefined), WAIT_MS);
    return () => clearTimeout(timer);
  }, [client]);
  return null;
}

async function renewPush(client: ApolloClient): Promise<void> {
  const mark = pushMark();
  if (mark === null || (await isPushedTo(mark))) return;
  const { data } = await client.query({ query: PushHereDocument, fetchPolicy: 'no-cache' });
  const { pushKey = null, pushDevices = [] } = data?.viewer?.messageSettings ?? {};
  // Switched off from elsewhere, or by somebody else's sign-in: that stays so.
  if (pushKey === null || !pushDevices.some(({ current }) => current)) return setPushMark(null);
  const input = await askForPush(pushKey);
  if (typeof input === 'string') return;
  await client.mutate({ mutation: SubscribeToPushDocument, variables: { input } });
  setPushMark(input.endpoint);
}
