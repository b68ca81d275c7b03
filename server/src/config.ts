import { createPrivateKey, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Keys } from './db/keys.ts';
import type { ClamdAddress } from './files/file-scanner.clamd.ts';
import { PUSH_HOSTS } from './notifications/push-endpoint.ts';
import { publicPushKey } from './notifications/push-key.ts';

/** The repository's root, from `server/src` and from `server/dist` alike. */
export const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** A 256-bit key and the name under which encrypted values remember it. */
export interface DataKey {
  readonly id: string;
  readonly key: Buffer;
}

/** A private Ed25519 key that signs documents, and the name under which documents and the published keys remember it. */
export interface ProofKey {
  readonly id: string;
  readonly key: KeyObject;
}

const onOff = z.enum(['on', 'off'], 'must be on or off').transform((word) => word === 'on');
const hostAndPort = z
  .string()
  .regex(/^(?:[\w.-]+|\[[\da-fA-F:]+\]):\d{1,5}$/, 'must be host:port')
  .transform((text): ClamdAddress => {
    const [, host = '', port] = /^\[?(.*?)\]?:(\d+)$/.exec(text) ?? [];
    return { host, port: Number(port) };
  });
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
const key = z
  .string()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32, 'must be 32 bytes in base64 (openssl rand -base64 32)');
const namedKeys = list
  .refine((items) => items.length > 0 && items.every((item) => /^[\w-]{1,16}:/.test(item)), {
    message: 'must be a list of name:key, newest first',
    abort: true,
  })
  .transform((items) =>
    items.map((item): DataKey => {
      const [id = '', text = ''] = item.split(/:(.*)/s);
      return { id, key: Buffer.from(text, 'base64') };
    }),
  )
  .refine((keys) => new Set(keys.map((item) => item.id)).size === keys.length, 'names a key twice');
const dataKeys = namedKeys.refine(
  (keys) => keys.every((item) => item.key.length === 32),
  'each key must be 32 bytes in base64',
);
const proofKeys = namedKeys.transform((keys, context) =>
  keys.flatMap(({ id, key }): ProofKey[] => {
    const read = ed25519Key(key);
    if (read) return [{ id, key: read }];
    context.addIssue({
      code: 'custom',
      message: 'each key must be an Ed25519 key, PKCS #8 in base64 (exit-card new-proof-key)',
    });
    return [];
  }),
);

const Environment = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('must be a port number').int().min(0).max(65_535).default(4000),
  PUBLIC_ORIGIN: z
    .string()
    .refine(isOrigin, 'must be an origin such as https://card.example.cn, without a path')
    .optional(),
  TRUST_PROXY: list.default([]),
  DATA_DIR: z
    .string()
    .default('data')
    .transform((directory) => path.resolve(ROOT, directory)),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  DATA_KEYS: dataKeys.optional(),
  INDEX_KEY: key.optional(),
  PROOF_KEYS: proofKeys.optional(),
  SMS_WEBHOOK_URL: z.url('must be a URL').optional(),
  SMS_WEBHOOK_TOKEN: z.string().optional(),
  MAIL_WEBHOOK_URL: z.url('must be a URL').optional(),
  MAIL_WEBHOOK_TOKEN: z.string().optional(),
  PUSH_KEY: key.refine(isPushKey, 'is no key of P-256: make another').optional(),
  PUSH_HOSTS: list.optional(),
  NOTARY_REGISTER_URL: z.url('must be a URL').optional(),
  NOTARY_REGISTER_TOKEN: z.string().optional(),
  BORDER_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]+$/, 'must be letters, digits and . _ ~ + / = -')
    .optional(),
  CLAMD_ADDRESS: hostAndPort.optional(),
  PLAYGROUND: onOff.optional(),
  INTROSPECTION: onOff.optional(),
  METRICS: z.enum(['loopback', 'on', 'off'], 'must be loopback, on or off').default('loopback'),
  REQUESTS_PER_MINUTE: z.coerce.number('must be a number').int().min(1).default(600),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'is no log level').default('info'),
});

/** Everything that is set from outside, parsed once. `.env.example` says what each value means. */
export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** Null in the demo unless set: there each name by which it is reached will do. */
  readonly publicOrigin: string | null;
  readonly trustProxy: readonly string[];
  readonly dataDir: string;
  /** Null: the embedded SQLite in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Null only in the demo, which makes its own and keeps them in `dataDir`. */
  readonly keys: Keys | null;
  /** Newest first, which signs. Null: the demo makes its own and keeps it in `dataDir`; in production no document is signed. */
  readonly proofKeys: readonly ProofKey[] | null;
  /** Null only in the demo, whose messages go to a page. */
  readonly smsWebhook: { readonly url: string; readonly token: string } | null;
  /** Null: nobody is offered messages by mail. The demo's go to a page. */
  readonly mailWebhook: { readonly url: string; readonly token: string } | null;
  /** Private key that Web Push is signed with (VAPID). Null: nobody is offered it; the demo makes its own. */
  readonly pushKey: Buffer | null;
  /** Hosts that messages are pushed to; `*.` is any name below. */
  readonly pushHosts: readonly string[];
  /** Null: no register is connected, and every deed is checked by hand. The demo has its own. */
  readonly notaryRegister: { readonly url: string; readonly token: string } | null;
  /** Null: the border reports nothing over the network. The demo has a button for it. */
  readonly borderToken: string | null;
  /** Null: no file is scanned, and so none is given out. */
  readonly clamd: ClamdAddress | null;
  readonly playground: boolean;
  readonly introspection: boolean;
  readonly metrics: 'loopback' | 'on' | 'off';
  readonly requestsPerMinute: number;
  readonly logLevel: string;
}

/** What is wrong with the environment, all of it, without the values. */
export class ConfigFault extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The settings are wrong:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/** The environment with what a `.env` file at the root adds to it. */
export function loadEnvironment(): NodeJS.ProcessEnv {
  const file = path.join(ROOT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}

/** Throws ConfigFault. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  // An empty line in an .env file means "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  if (given['NODE_ENV'] === 'production') faults.push(...productionFaults(given));
  else if ((given['DATA_KEYS'] === undefined) !== (given['INDEX_KEY'] === undefined))
    faults.push('DATA_KEYS and INDEX_KEY are set together or not at all');
  if (!parsed.success || faults.length > 0) throw new ConfigFault(faults);

  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  return {
    production,
    host: values.HOST,
    port: values.PORT,
    publicOrigin: values.PUBLIC_ORIGIN ?? null,
    trustProxy: values.TRUST_PROXY,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL ?? null,
    keys:
      values.DATA_KEYS && values.INDEX_KEY
        ? { dataKeys: values.DATA_KEYS, indexKey: values.INDEX_KEY }
        : null,
    proofKeys: values.PROOF_KEYS ?? null,
    smsWebhook: values.SMS_WEBHOOK_URL
      ? { url: values.SMS_WEBHOOK_URL, token: values.SMS_WEBHOOK_TOKEN ?? '' }
      : null,
    mailWebhook: values.MAIL_WEBHOOK_URL
      ? { url: values.MAIL_WEBHOOK_URL, token: values.MAIL_WEBHOOK_TOKEN ?? '' }
      : null,
    pushKey: values.PUSH_KEY ?? null,
    pushHosts: values.PUSH_HOSTS ?? PUSH_HOSTS,
    notaryRegister: values.NOTARY_REGISTER_URL
      ? { url: values.NOTARY_REGISTER_URL, token: values.NOTARY_REGISTER_TOKEN ?? '' }
      : null,
    borderToken: values.BORDER_TOKEN ?? null,
    clamd: values.CLAMD_ADDRESS ?? null,
    playground: values.PLAYGROUND ?? !production,
    introspection: values.INTROSPECTION ?? !production,
    metrics: values.METRICS,
    requestsPerMinute: values.REQUESTS_PER_MINUTE,
    logLevel: values.LOG_LEVEL,
  };
}

/** What a demo may leave out and production may not. */
function productionFaults(given: NodeJS.ProcessEnv): string[] {
  const needed = ['PUBLIC_ORIGIN', 'DATA_KEYS', 'INDEX_KEY', 'SMS_WEBHOOK_URL', 'SMS_WEBHOOK_TOKEN'];
  const faults = needed
    .filter((name) => given[name] === undefined)
    .map((name) => `${name} must be set in production`);
  for (const name of ['DATA_KEYS', 'PROOF_KEYS']) {
    if (/(^|,)\s*demo:/.test(given[name] ?? '')) faults.push(`${name} has a demo's key`);
  }
  for (const name of ['DATA_KEYS', 'INDEX_KEY', 'PROOF_KEYS', 'PUSH_KEY']) {
    if (isMonotonous(given[name])) faults.push(`${name} is not random`);
  }
  for (const name of ['PUBLIC_ORIGIN', 'SMS_WEBHOOK_URL', 'MAIL_WEBHOOK_URL', 'NOTARY_REGISTER_URL']) {
    if (given[name]?.startsWith('http:')) faults.push(`${name} must begin with https:// in production`);
  }
  for (const port of ['MAIL_WEBHOOK', 'NOTARY_REGISTER']) {
    if (given[`${port}_URL`] && given[`${port}_TOKEN`] === undefined)
      faults.push(`${port}_TOKEN must be set with ${port}_URL`);
  }
  for (const name of ['SMS_WEBHOOK_TOKEN', 'MAIL_WEBHOOK_TOKEN', 'NOTARY_REGISTER_TOKEN']) {
    const token = given[name];
    if (token !== undefined && token.length < 16) faults.push(`${name} must have at least 16 characters`);
  }
  faults.push(...borderTokenFaults(given['BORDER_TOKEN']));
  return faults;
}

/** Whoever has it closes cards. */
function borderTokenFaults(token: string | undefined): string[] {
  if (token === undefined) return [];
  if (token.length < 32) return ['BORDER_TOKEN must have at least 32 characters'];
  if (/demo|example/i.test(token)) return ["BORDER_TOKEN is a demo's"];
  return new Set(token).size < 12 ? ['BORDER_TOKEN is not random'] : [];
}

/** True for keys such as 32 times the same byte, which nobody got from a random source. The last 32 bytes are the secret of either kind. */
function isMonotonous(keys: string | undefined): boolean {
  return (keys ?? '')
    .split(',')
    .filter((item) => item !== '')
    .some((item) => new Set(Buffer.from(item.split(':').at(-1) ?? '', 'base64').subarray(-32)).size < 12);
}

function ed25519Key(der: Buffer): KeyObject | undefined {
  try {
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

function isPushKey(bytes: Buffer): boolean {
  try {
    publicPushKey(bytes);
    return true;
  } catch {
    return false;
  }
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
