import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();
const text = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64url');
const PRESENT = 0x01;
const VERIFIED = 0x04;
const NEW_KEY = 0x40;

/** What a test makes differ from a right answer. */
export interface Odd {
  readonly origin?: string;
  readonly rpId?: string;
  readonly verified?: boolean;
  readonly counter?: number;
}

/** An authenticator made of software: one key pair with a count of its uses, as a security key has. */
export class SoftwarePasskey {
  readonly id = text(randomBytes(16));
  readonly #key: KeyObject;
  readonly #cose: Buffer;
  counter = 0;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' });
    this.#key = privateKey;
    this.#cose = map([
      [int(1), int(2)],
      [int(3), int(-7)],
      [int(-1), int(1)],
      [int(-2), bytes(Buffer.from(x!, 'base64url'))],
      [int(-3), bytes(Buffer.from(y!, 'base64url'))],
    ]);
  }

  /** The answer to `beginPasskey`, as the browser gives it. */
  make(options: string, origin: string, odd: Odd = {}): string {
    const { challenge, rp } = JSON.parse(options) as { challenge: string; rp: { id: string } };
    const id = Buffer.from(this.id, 'base64url');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const key = Buffer.concat([Buffer.alloc(16), length, id, this.#cose]);
    const authData = Buffer.concat([this.#head(odd.rpId ?? rp.id, NEW_KEY, odd), key]);
    const attestation = map([
      [string('fmt'), string('none')],
      [string('attStmt'), map([])],
      [string('authData'), bytes(authData)],
    ]);
    return this.#credential({
      clientDataJSON: clientData('webauthn.create', challenge, odd.origin ?? origin),
      attestationObject: text(attestation),
      transports: ['internal'],
    });
  }

  /** The answer to `beginPasskeyUse`; each is one use more. */
  use(options: string, origin: string, odd: Odd = {}): string {
    const { challenge, rpId } = JSON.parse(options) as { challenge: string; rpId: string };
    this.counter = odd.counter ?? this.counter + 1;
    const client = clientData('webauthn.get', challenge, odd.origin ?? origin);
    const authData = this.#head(odd.rpId ?? rpId, 0, odd);
    const signed = Buffer.concat([authData, sha256(Buffer.from(client, 'base64url'))]);
    return this.#credential({
      clientDataJSON: client,
      authenticatorData: text(authData),
      signature: text(createSign('SHA256').update(signed).sign(this.#key)),
    });
  }

  #head(rpId: string, flags: number, { verified = true }: Odd): Buffer {
    const rest = Buffer.alloc(5);
    rest.writeUInt8(PRESENT | (verified ? VERIFIED : 0) | flags);
    rest.writeUInt32BE(this.counter, 1);
    return Buffer.concat([sha256(rpId), rest]);
  }

  #credential(response: object): string {
    const { id } = this;
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} });
  }
}

function clientData(type: string, challenge: string, origin: string): string {
  return text(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** The little of CBOR (RFC 8949) that these messages take. */
function head(major: number, n: number): Buffer {
  if (n < 24) return Buffer.from([(major << 5) | n]);
  if (n < 256) return Buffer.from([(major << 5) | 24, n]);
  return Buffer.from([(major << 5) | 25, n >> 8, n & 255]);
}
const int = (n: number) => (n < 0 ? head(1, -1 - n) : head(0, n));
const bytes = (content: Buffer) => Buffer.concat([head(2, content.length), content]);
const string = (content: string) => Buffer.concat([head(3, content.length), Buffer.from(content)]);
const map = (entries: readonly (readonly [Buffer, Buffer])[]) =>
  Buffer.concat([head(5, entries.length), ...entries.flat()]);
