import type { DestinationStream, Logger } from 'pino';
import { destination, pino, stdTimeFunctions } from 'pino';

/** Numbers that name a person: ID number, mobile phone, passport. */
const PERSONAL_NUMBERS = /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)|\b(?:[EGKPS]|SE|PE|DE|MA)\d{7,8}\b/g;

/** Structured lines, one per event. Never give it text from a request: only codes, counts and opaque ids. */
export function createLog(
  level: string,
  stream: DestinationStream = destination({ fd: 1, sync: true }),
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      serializers: { err: describeError },
      // An error logged without words of ours would lend the line its own message.
      hooks: {
        logMethod([first, words, ...rest], method) {
          const subject = first instanceof Error ? { err: first } : first;
          method.apply(this, [subject, words ?? (subject === first ? undefined : 'error'), ...rest] as never);
        },
      },
    },
    { write: (line) => stream.write(scrub(line)) },
  );
}

/** The last line of defence: whatever was written, no personal number leaves. */
export function scrub(line: string): string {
  return line.replace(PERSONAL_NUMBERS, '[removed]').replace(/[\u2028\u2029]/g, ' ');
}

/**
 * What is safe to keep of an error: drivers put values into messages (parameters, quoted input, a whole row),
 * so quotes are emptied, and parameters and Chinese text dropped.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: withoutValues(error.message),
    at: error.stack
      ?.split('\n')
      .filter((frame) => /^\s+at /.test(frame))
      .slice(0, 12)
      .map((frame) => frame.trim()),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

function withoutValues(message: string): string {
  return message
    .split(/\nparams:/, 1)[0]!
    .replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '"…"')
    .replace(/\p{Script=Han}+/gu, '…')
    .slice(0, 300);
}
