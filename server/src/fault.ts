import type { ErrorCode } from '@exit-card/shared/answer';

/** An error that a client may see: a code of the closed list and parameters, never a sentence or a person's data. */
export class Fault extends Error {
  readonly code: ErrorCode;
  readonly parameters: Readonly<Record<string, number | string>>;

  constructor(code: ErrorCode, parameters: Readonly<Record<string, number | string>> = {}) {
    super(code);
    this.code = code;
    this.parameters = parameters;
  }
}
