import { randomBytes } from 'node:crypto';
import { plainDateAt } from '@exit-card/shared/plain-date';
import { systemClock } from '../clock.ts';
import { newProofKey } from '../proofs/new-proof-key.ts';
import type { Command } from './command.ts';

export const newProofKeyCommand: Command = {
  what: 'draw a key that signs documents of cards: a line for PROOF_KEYS',
  more: 'It is printed once and kept nowhere. Put it first, before the keys that are there, with a comma between them.',
  async run({ config, terminal }) {
    const known = new Set(config.proofKeys?.map(({ id }) => id));
    terminal.out(`${freshName(known)}:${newProofKey()}`);
    return 0;
  },
};

/** By the month, such as `p202611-3f`; never one that is there. */
function freshName(known: ReadonlySet<string>): string {
  const month = plainDateAt(systemClock.realNow()).slice(0, 7).replace('-', '');
  const name = `p${month}-${randomBytes(1).toString('hex')}`;
  return known.has(name) ? freshName(known) : name;
}
