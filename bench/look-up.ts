import type { Caller } from '@exit-card/server/src/access/caller.ts';
import { lookUp } from '@exit-card/server/src/applicants/look-up.ts';
import { requestCode } from '@exit-card/server/src/applicants/request-code.ts';
import { countStatements } from '@exit-card/server/src/db/statements.ts';
import type { Services } from '@exit-card/server/src/services.ts';
import type { Contender } from './measure.ts';
import { resident } from './world.ts';

/** Numbers that nobody in the world has begin here. */
const NOBODY = 1_000_000;

/** What a stranger can time before a code proves anything: the request for a code, then a wrong code (A1). */
export function lookUps(
  services: Services,
  people: number,
): { request: Contender[]; wrongCode: Contender[] } {
  const known = (turn: number) => turn % people;
  const unknown = (turn: number) => NOBODY + turn;
  return {
    request: [
      { name: 'a person in the register', run: (turn) => request(services, known(turn)) },
      { name: 'nobody', run: (turn) => request(services, unknown(turn)) },
    ],
    wrongCode: [
      { name: 'a person in the register', run: (turn) => guess(services, known(turn)) },
      { name: 'nobody', run: (turn) => guess(services, unknown(turn)) },
    ],
  };
}

export async function statementsOfLookUp(services: Services, n: number) {
  const request_ = await countStatements(() => request(services, n));
  const guess_ = await countStatements(() => guess(services, n));
  return { request: request_.statements, wrongCode: guess_.statements };
}

const challenges = new Map<number, string>();

async function request(services: Services, n: number): Promise<void> {
  const { idNumber, phone } = resident(n);
  const answer = await requestCode(services, callerOf(n), {
    purpose: 'LOOK_UP',
    idNumber,
    phoneNumber: phone,
  });
  if (answer.__typename !== 'CodeSent') throw new Error(`No code was sent: ${answer.__typename}`);
  challenges.set(n, answer.challengeId);
}

async function guess(services: Services, n: number): Promise<void> {
  const { name, idNumber, phone } = resident(n);
  const input = {
    challengeId: challenges.get(n) ?? '',
    code: '000000',
    name,
    idNumber,
    phoneNumber: phone,
    publicComputer: false,
  };
  const { answer } = await lookUp(services, callerOf(n), null, input);
  if (answer.__typename !== 'CodeInvalid') throw new Error(`A guessed code gave ${answer.__typename}`);
}

/** Everybody comes from an address of their own, so that no ceiling is met. */
function callerOf(n: number): Caller {
  const address = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
  return {
    requestId: 'bench',
    address,
    origin: '',
    deviceHash: `bench-${n}`,
    deviceName: 'bench',
    session: null,
  };
}
