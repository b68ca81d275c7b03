import type { Deed } from './grant.ts';

export interface NamedPerson {
  readonly name: string;
  readonly idNumber: string;
}

export type NotaryAnswer =
  | { readonly outcome: 'OK' }
  /** There is no such deed, or it is of other people, or it says something else. */
  | { readonly outcome: 'MISMATCH' }
  /** No word about the deed. */
  | { readonly outcome: 'UNAVAILABLE'; readonly retryAfterSeconds: number };

/** The notaries' register, an outside party. Never rejects: three answers are three answers. */
export interface NotaryRegister {
  check(deed: Deed, principal: NamedPerson, delegate: NamedPerson): Promise<NotaryAnswer>;
}

/** Until a register is connected every deed is checked by hand. */
export const noNotaryRegister: NotaryRegister = {
  check: async () => ({ outcome: 'UNAVAILABLE', retryAfterSeconds: 24 * 3600 }),
};
