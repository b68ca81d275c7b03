import type { ProofFault, ProofState } from '@exit-card/shared/proof-document';
import { readProof } from '@exit-card/shared/read-proof';
import type { Services } from '../services.ts';
import { proofState } from './proof-state.ts';

export interface ProofCheck {
  /** Why it is not what it says it is; null where the signature is right. */
  readonly fault: ProofFault | null;
  /** Null where nothing can be said of it. */
  readonly state: ProofState | null;
}

/** The same check as in the browser, for browsers that cannot. What was sent is not kept. */
export async function checkProof(services: Services, text: string): Promise<ProofCheck> {
  const read = readProof(text);
  if (!read.ok) return { fault: read.fault, state: null };
  const { jws, keyId, claims } = read.proof;
  const verdict = await services.proofSigner.verify(jws, keyId);
  if (verdict === 'RIGHT') return { fault: null, state: await proofState(services, claims.jti) };
  return { fault: verdict === 'WRONG' ? 'SIGNATURE' : 'UNKNOWN_KEY', state: null };
}
