import type { ClaimedIdentity, IdentityRegister, RegisterAnswer } from './identity-register.ts';

/** A register that the demo's controls can take down, to see what people are told then. */
export class DemoIdentityRegister implements IdentityRegister {
  isDown = false;
  readonly #register: IdentityRegister;

  constructor(register: IdentityRegister) {
    this.#register = register;
  }

  async match(claimed: ClaimedIdentity): Promise<RegisterAnswer> {
    if (this.isDown) return { outcome: 'UNAVAILABLE', retryAfterSeconds: 300 };
    return this.#register.match(claimed);
  }
}
