import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { ErrorCode } from '@exit-card/shared/answer';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { UniqueViolation } from '../db/errors.ts';
import { Fault } from '../fault.ts';
import { isRefusal } from '../http/refusals.ts';
import { scrub } from '../log.ts';

/** HTTP status of an answer that holds nothing but an error; codes that are not named leave GraphQL's own. */
export const STATUS: Partial<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** Names of a document, never its values. */
const HARMLESS_MESSAGE =
  /^(Cannot query field|Field "[^"]*" (must|of required type|argument|conflict)|Fields "|Unknown (argument|type|fragment|directive|operation)|Fragment|Variable "\$\w+" (is not defined|is never used|of type|cannot be)|There can be|Must provide|Directive|Cannot spread|The directive|This anonymous|Subscription|Introspection|GraphQL introspection|Anonymous|Operation|POST body|GraphQL operations must|A document|The document|Argument ")/;

/** What leaves the server of an error: a code of the closed list, and nothing that was sent or that happened inside. */
export function errorFormatter(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const where = {
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    };
    const fault = isRefusal(log, original) ? plain(ErrorCode.UNAVAILABLE) : faultOf(original, formatted);
    if (fault) {
      return {
        message: fault.message,
        ...where,
        extensions: { code: fault.code, ...fault.parameters },
      };
    }
    const traceId = randomUUID();
    log.error({ traceId, path: formatted.path, err: original }, 'unexpected error');
    return { message: 'Internal error', ...where, extensions: { code: ErrorCode.INTERNAL, traceId } };
  };
}

/** Null for what nobody outside may know. */
function faultOf(original: unknown, formatted: GraphQLFormattedError): FormattedFault | null {
  if (original instanceof Fault)
    return { message: original.code, code: original.code, parameters: original.parameters };
  if (original instanceof UniqueViolation) return plain(ErrorCode.CONFLICT);
  switch (formatted.extensions?.['code']) {
    case 'GRAPHQL_PARSE_FAILED':
      return { ...plain(ErrorCode.BAD_REQUEST), message: 'Syntax error' };
    case 'GRAPHQL_VALIDATION_FAILED':
    case 'BAD_REQUEST':
    case 'OPERATION_RESOLUTION_FAILURE':
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
      return { ...plain(ErrorCode.BAD_REQUEST), message: harmless(formatted.message) };
    case 'BAD_USER_INPUT':
      return badInput(formatted.message);
    case ErrorCode.QUERY_TOO_COMPLEX:
      return { ...plain(ErrorCode.QUERY_TOO_COMPLEX), message: formatted.message };
    default:
      return null;
  }
}

interface FormattedFault {
  message: string;
  code: ErrorCode;
  parameters: Readonly<Record<string, number | string>>;
}

function plain(code: ErrorCode): FormattedFault {
  return { message: code, code, parameters: {} };
}

/** graphql-js repeats the whole value in its text; the place in the variables is enough to mend it. */
function badInput(message: string): FormattedFault {
  const variable = /^Variable "\$(\w+)"/.exec(message)?.[1];
  const at = /at "([\w.[\]]+)"/.exec(message)?.[1] ?? variable;
  return {
    message: 'The input does not fit the schema',
    code: ErrorCode.BAD_USER_INPUT,
    parameters: at === undefined ? {} : { at },
  };
}

function harmless(message: string): string {
  return HARMLESS_MESSAGE.test(message) ? scrub(message) : 'The document does not fit the schema';
}

/** An error for a limit of the service; told as it is. */
export function tooComplex(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: ErrorCode.QUERY_TOO_COMPLEX, http: { status: 400 } },
  });
}
