import { base64UrlBytes, utf8Text } from './base64url.ts';
import { CardStatus, Purpose } from './card.ts';
import { parsePlainDate } from './plain-date.ts';
import { PROOF_HEADER, type ProofClaims, type ProofFault, proofFile } from './proof-document.ts';

/** In characters: far above any that the service signs. */
const LIMITS = { jws: 8 * 1024, file: 32 * 1024 } as const;

/** A document as it was read: whether the signature is right is still to be seen. */
export interface UncheckedProof {
  /** Header, content and signature, as they stand in the document. */
  readonly jws: string;
  /** Name of the key that it says signed it. */
  readonly keyId: string;
  /** What the signature is over, in ASCII. */
  readonly signedText: string;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly claims: ProofClaims;
}

export type ReadProof =
  | { readonly ok: true; readonly proof: UncheckedProof }
  | { readonly ok: false; readonly fault: ProofFault };

/**
 * Reads a document from a file, a paste or a scanned link. Whatever can be understood in two ways is refused: an algorithm or
 * type that is not ours, a header that says more, a name that stands twice, a readable part that differs from the signed one.
 */
export function readProof(given: string): ReadProof {
  try {
    return read(given);
  } catch {
    // Brackets in brackets by the thousand are parsed, and cannot be written anew.
    return refused('NOT_A_PROOF');
  }
}

function read(given: string): ReadProof {
  const text = given.replace(/^\uFEFF/, '').trim();
  if (text.length > LIMITS.file) return refused('TOO_LARGE');
  if (!text.startsWith('{')) return readJws(text.replace(/^https?:\/\/[^#\s]*#/, ''));
  const file = parse(text);
  if (!file || typeof file['jws'] !== 'string') return refused('NOT_A_PROOF');
  if (hasRepeats(text, file)) return refused('REPEATED');
  const signed = readJws(file['jws']);
  if (!signed.ok) return signed;
  // Nothing in it may say more than what is signed, or lead elsewhere to be verified.
  const issued = parse(proofFile(signed.proof.jws, signed.proof.claims).text);
  return JSON.stringify(file) === JSON.stringify(issued) ? signed : refused('COPY_DIFFERS');
}

function readJws(jws: string): ReadProof {
  if (jws.length > LIMITS.jws) return refused('TOO_LARGE');
  const [head = '', body = '', sign = '', ...more] = jws.split('.');
  const signature = base64UrlBytes(sign);
  const [headText, text] = [textOf(head), textOf(body)];
  const header = parse(headText);
  if (more.length > 0 || !signature || !header || text === undefined) return refused('NOT_A_PROOF');
  const fault = faultOfHeader(header, headText ?? '');
  if (fault) return refused(fault);
  if (signature.length !== 64) return refused('SIGNATURE');

  const claims = parse(text);
  if (!claims) return refused('NOT_A_PROOF');
  if (JSON.stringify(claims) !== text) return refused('REPEATED');
  if (!areClaims(claims)) return refused('CONTENT');
  const keyId = header['kid'] as string;
  return { ok: true, proof: { jws, keyId, signedText: `${head}.${body}`, signature, claims } };
}

function faultOfHeader(header: Record<string, unknown>, text: string): ProofFault | undefined {
  // What the service signs is written without spaces: what reads otherwise when written anew, such as a name that stands twice, is not its own.
  if (JSON.stringify(header) !== text) return 'REPEATED';
  if (header['alg'] !== PROOF_HEADER.alg) return 'ALGORITHM';
  if (header['typ'] !== PROOF_HEADER.typ || Object.keys(header).length !== 3) return 'TYPE';
  return typeof header['kid'] === 'string' ? undefined : 'UNKNOWN_KEY';
}

/** Whether a name stands twice: it is gone when the text is written anew. Spaces and escapes may differ. */
function hasRepeats(text: string, parsed: object): boolean {
  const plain = text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (part) =>
    part.startsWith('"') ? JSON.stringify(JSON.parse(part)) : '',
  );
  return plain !== JSON.stringify(parsed);
}

const WORDS = (value: unknown) => typeof value === 'string' && value.length <= 300;
const DAY = (value: unknown) => typeof value === 'string' && parsePlainDate(value).ok;
const oneOf = (values: object) => (value: unknown) => Object.values(values).includes(value);
type Fields = Readonly<Record<string, (value: unknown) => boolean>>;

const PERSON: Fields = { name: WORDS, idNumber: WORDS };
const CARD: Fields = {
  number: WORDS,
  status: oneOf(CardStatus),
  applicationDate: DAY,
  expectedExitDate: DAY,
};
const MAY_MISS = {
  person: { passportNumber: WORDS },
  card: {
    purpose: oneOf(Purpose),
    purposeText: WORDS,
    destination: WORDS,
    approvedOn: DAY,
    validUntil: DAY,
    exitedOn: DAY,
  },
} as const satisfies Record<string, Fields>;
const CLAIMS: Fields = {
  iss: WORDS,
  jti: WORDS,
  iat: (value) => Number.isSafeInteger(value) && Math.abs(value as number) < 1e11,
  person: (value) => has(value, PERSON, MAY_MISS.person),
  card: (value) => has(value, CARD, MAY_MISS.card),
};

/** Everything that is signed is shown, so what nobody knows how to show is refused. */
function areClaims(value: unknown): value is ProofClaims {
  return has(value, CLAIMS, {});
}

function has(value: unknown, fields: Fields, mayMiss: Fields): boolean {
  if (!isObject(value)) return false;
  const known = { ...fields, ...mayMiss };
  return (
    Object.keys(fields).every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, field]) => Object.hasOwn(known, name) && known[name]!(field))
  );
}

function textOf(part: string): string | undefined {
  const bytes = base64UrlBytes(part);
  return bytes && utf8Text(bytes);
}

function parse(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(fault: ProofFault): ReadProof {
  return { ok: false, fault };
}
