import type { Caller, Viewer } from '@exit-card/server/src/access/caller.ts';
import { ownCards } from '@exit-card/server/src/cards/own-cards.ts';
import { countStatements } from '@exit-card/server/src/db/statements.ts';
import { signInAs } from '@exit-card/server/src/demo/sign-in.ts';
import type { Services } from '@exit-card/server/src/services.ts';
import type Sqlite from 'better-sqlite3';
import type { Contender } from './measure.ts';
import type { Resident } from './world.ts';

const QUERY = `{ viewer { cards(first: 20) { totalCount edges { node {
  number status validUntil openActions { name } progress { nextStep } history { seq from to at actor comment }
} } } } }`;

interface Place {
  readonly origin: string;
  readonly services: Services;
  readonly sqlite: Sqlite.Database;
  readonly residents: readonly Resident[];
}

/** A person's cards with their history: the bare driver, the use case, and a request over HTTP. */
export async function myCards({ origin, services, sqlite, residents }: Place): Promise<Contender[]> {
  const cookies = await Promise.all(residents.map((resident) => cookieOf(services, resident)));
  const read = bareRead(sqlite, services.clock.now().getTime());
  return [
    { name: 'bare driver, the same four statements', run: (turn) => read(at(residents, turn).id) },
    { name: 'use case', run: (turn) => ownCards(services, viewerOf(at(residents, turn)), {}, {}) },
    { name: 'GraphQL over HTTP', run: (turn) => ask(origin, at(cookies, turn)) },
  ];
}

export async function statementsOfMyCards(
  services: Services,
  resident: Resident,
): Promise<readonly string[]> {
  return (await countStatements(() => ownCards(services, viewerOf(resident), {}, {}))).statements;
}

function bareRead(sqlite: Sqlite.Database, now: number) {
  const fiveYears = 5 * 365 * 24 * 60 * 60 * 1000;
  const online = 'principal_id = ? and archived_at is null and (closed_at is null or closed_at > ?)';
  const cards = sqlite.prepare(
    `select * from cards where ${online} order by application_date desc, id desc limit 21`,
  );
  const count = sqlite.prepare(`select count(*) from cards where ${online}`);
  const changes = sqlite.prepare(
    'select * from status_changes where card_id in (select value from json_each(?)) order by card_id, seq',
  );
  const requests = sqlite.prepare(
    'select * from supplement_requests where card_id in (select value from json_each(?)) order by card_id, round',
  );
  return (applicantId: string) => {
    const rows = cards.all(applicantId, now - fiveYears) as { id: string }[];
    const ids = JSON.stringify(rows.map(({ id }) => id));
    return [rows, count.get(applicantId, now - fiveYears), changes.all(ids), requests.all(ids)];
  };
}

async function ask(origin: string, cookie: string): Promise<void> {
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query: QUERY }),
  });
  const { data } = (await answer.json()) as { data?: { viewer?: { cards: { totalCount: number } } } };
  if (data?.viewer?.cards.totalCount === undefined)
    throw new Error('The service did not answer the question');
}

async function cookieOf(services: Services, resident: Resident): Promise<string> {
  const caller: Caller = {
    requestId: 'bench',
    address: '127.0.0.1',
    origin: '',
    deviceHash: 'bench',
    deviceName: 'bench',
    session: null,
  };
  const person = { ...resident, phoneNumber: resident.phone, passportNumber: null, shows: ['', ''] } as const;
  return `sid=${await signInAs(services, caller, person)}`;
}

export function viewerOf({ id: applicantId }: Resident): Viewer {
  const long = new Date(0);
  const session = {
    id: 'bench',
    kind: 'ACCOUNT',
    applicantId,
    accountId: 'bench',
    assurance: 'L3',
    tokenHash: 'bench',
    publicComputer: false,
    cardNumber: null,
    faceCheckedAt: null,
    secondFactorAt: null,
    stepUpAt: null,
    createdAt: long,
    lastSeenAt: long,
  } as const;
  return { applicantId, accountId: 'bench', assurance: 'L3', session };
}

function at<T>(list: readonly T[], turn: number): T {
  return list[turn % list.length] as T;
}
