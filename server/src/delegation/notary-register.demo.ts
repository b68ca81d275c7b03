import type { Deed } from './grant.ts';
import type { NamedPerson, NotaryAnswer, NotaryRegister } from './notary-register.ts';

export interface KnownDeed {
  readonly deed: Deed;
  readonly principal: NamedPerson;
  readonly delegate: NamedPerson;
}

/** Knows the deeds of the demo and no other; the demo's controls can take it down. */
export class DemoNotaryRegister implements NotaryRegister {
  isDown = false;
  readonly #deeds: readonly KnownDeed[];

  constructor(deeds: readonly KnownDeed[]) {
    this.#deeds = deeds;
  }

  async check(deed: Deed, principal: NamedPerson, delegate: NamedPerson): Promise<NotaryAnswer> {
    if (this.isDown) return { outcome: 'UNAVAILABLE', retryAfterSeconds: 300 };
    const known = this.#deeds.some(
      (one) =>
        FACTS.every((fact) => one.deed[fact] === deed[fact]) &&
        isSame(one.principal, principal) &&
        isSame(one.delegate, delegate),
    );
    return { outcome: known ? 'OK' : 'MISMATCH' };
  }
}

/** What a register has of a deed; matters and powers are for the verifier to read. */
const FACTS = ['deedNumber', 'notaryOffice', 'notaryName', 'issuedOn', 'periodFrom', 'periodTo'] as const;

function isSame(one: NamedPerson, other: NamedPerson): boolean {
  return one.name === other.name && one.idNumber === other.idNumber;
}
