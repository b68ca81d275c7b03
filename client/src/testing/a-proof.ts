import { PROOF_HEADER, type ProofClaims } from '@exit-card/shared/proof-document';

/** What a document says of the first sample of the published guide, on 11 March 2024 at 10:00. */
export const PROOF_CLAIMS: ProofClaims = {
  iss: 'https://card.example.cn',
  jti: 'document-1',
  iat: Date.UTC(2024, 2, 11, 2) / 1000,
  person: { name: '李䶮', idNumber: '320***********0048', passportNumber: 'E******67' },
  card: {
    number: 'EX2024030712345',
    status: 'APPROVED',
    applicationDate: '2024-03-07',
    purpose: 'TOURISM',
    destination: 'SG',
    expectedExitDate: '2024-03-15',
    approvedOn: '2024-03-07',
    validUntil: '2024-04-06',
  },
};

/** A key that signs documents as the service does. */
export async function aProofKey(kid = 'k1') {
  const { privateKey, publicKey } = (await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  return {
    jwk: { ...(await crypto.subtle.exportKey('jwk', publicKey)), kid },
    async sign(claims: object = PROOF_CLAIMS, header: object = {}): Promise<string> {
      const text = [{ alg: PROOF_HEADER.alg, kid, typ: PROOF_HEADER.typ, ...header }, claims]
        .map((part) => base64Url(new TextEncoder().encode(JSON.stringify(part))))
        .join('.');
      const signature = await crypto.subtle.sign('Ed25519', privateKey, new TextEncoder().encode(text));
      return `${text}.${base64Url(new Uint8Array(signature))}`;
    },
  };
}

export function base64Url(bytes: Uint8Array): string {
  const binary = String.fromCharCode(...bytes);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
