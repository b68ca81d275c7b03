import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { StoredPasskey } from './passkey.store.ts';

/** What a browser's passkey function gives, as JSON; the library looks into the rest. */
const Credential = z.looseObject({
  id: z.string().min(1).max(1400),
  rawId: z.string().max(1400),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: z.string() }),
});
const ClientData = z.looseObject({ challenge: z.string().min(1).max(200) });

/** ECDSA with P-256, and RSA for old Windows. */
export const ALGORITHMS = [-7, -257];
/** Authenticators count to 2³²; the column, to 2³¹. */
const MOST_USES = 2 ** 31 - 1;
const LONGEST = 32_000;

/** A credential as it was sent, and the question that it says it answers; nothing is checked yet. */
export interface Claim {
  readonly id: string;
  readonly challenge: string;
  readonly credential: unknown;
}

/** Null for whatever is no credential at all. */
export function parseClaim(text: string): Claim | null {
  if (text.length > LONGEST) return null;
  const credential = Credential.safeParse(jsonOf(text));
  if (!credential.success) return null;
  const { id, response } = credential.data;
  const client = ClientData.safeParse(
    jsonOf(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8')),
  );
  if (!client.success) return null;
  return {
    id,
    challenge: client.data.challenge,
    credential: { clientExtensionResults: {}, ...credential.data },
  };
}

/** The place where a passkey is good: the site alone, under the very name by which it was reached. */
export const rpIdOf = (origin: string): string => new URL(origin).hostname;

/** A new credential whose question, site and user verification are right; null for any other. */
export async function verifyNew(
  { credential, challenge }: Claim,
  origin: string,
): Promise<Pick<StoredPasskey, 'id' | 'publicKey' | 'counter' | 'transports'> | null> {
  const { registrationInfo: info } = await verifyRegistrationResponse({
    response: credential as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpIdOf(origin),
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => ({ registrationInfo: undefined }));
  if (!info) return null;
  const { id, publicKey, counter, transports } = info.credential;
  return {
    id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter: Math.min(counter, MOST_USES),
    transports: transports ?? [],
  };
}

/** The count of uses after one that is right; null for any other, and for a count that falls back: that is a copy. */
export async function verifyUse(
  { credential, challenge }: Claim,
  origin: string,
  { id, publicKey, counter }: StoredPasskey,
): Promise<number | null> {
  const answer = await verifyAuthenticationResponse({
    response: credential as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpIdOf(origin),
    credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
    requireUserVerification: true,
  }).catch(() => null);
  return answer?.verified ? Math.min(answer.authenticationInfo.newCounter, MOST_USES) : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
