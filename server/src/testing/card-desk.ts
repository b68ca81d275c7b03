import { v7 as newId } from 'uuid';
import type { Viewer } from '../access/caller.ts';
import type { ActionName } from '../cards/actions.ts';
import type { Card } from '../cards/card.ts';
import { china } from './cases.ts';
import type { Open } from './engines.ts';
import { aPerson, type Person } from './people.ts';
import { peopleOfTheCases, plantCard } from './planted-cards.ts';
import { anOfficer } from './verifier-desk.ts';
import { openWorld, type World } from './world.ts';

/** The world on Monday 11 March 2024, 10:00, with officers for cards; every one has proved the second factor. */
export interface CardDesk extends World {
  readonly reviewer: Viewer;
  readonly secondReviewer: Viewer;
  readonly approver: Viewer;
  /** Reviews and approves. */
  readonly both: Viewer;
  readonly intake: Viewer;
  person(given?: Partial<Person>): Promise<Person>;
  /** A card of somebody new, or of who is named, after these steps; gives its id. */
  card(given: GivenCard, ...steps: readonly (readonly [name: ActionName, at: string])[]): Promise<string>;
}

interface GivenCard extends Partial<Card> {
  readonly owner?: Person;
  /** When the wish to go faster, which is among the steps, is to be decided. */
  readonly expediteBy?: string;
}

let numbers = 10_000;

export async function openCardDesk(open: Open): Promise<CardDesk> {
  const world = await openWorld(open);
  const { database, services } = world;
  await peopleOfTheCases(database);
  const person = (given: Partial<Person> = {}) => aPerson(database, services.vault, given);
  const anyOfficer = async (name: string, ...roles: Parameters<typeof anOfficer>[2] & object) =>
    anOfficer(world, await person({ name }), roles);
  return {
    ...world,
    reviewer: await anyOfficer('何丽', 'REVIEWER'),
    secondReviewer: await anyOfficer('陆瑶', 'REVIEWER'),
    approver: await anyOfficer('高明', 'APPROVER'),
    both: await anyOfficer('沈岩', 'REVIEWER', 'APPROVER'),
    intake: await anyOfficer('林峰', 'INTAKE'),
    person,
    async card({ owner, expediteBy, ...values }, ...steps) {
      const principalId = owner?.id ?? (await person()).id;
      const [[, at] = ['submit', '2024-03-07 09:00']] = steps;
      const cardNumber = `EX${at.slice(0, 10).replaceAll('-', '')}${++numbers}`;
      const { card } = await plantCard(
        database,
        { id: newId(), cardNumber, principalId, ...values },
        ...steps,
      );
      if (expediteBy !== undefined)
        await database.write((tx) =>
          tx.insert(database.tables.expediteRequests).values({
            id: newId(),
            cardId: card.id,
            reason: 'CRITICAL_ILLNESS',
            requestedAt: china(at),
            requestedBy: principalId,
            requestedAs: 'OFFICER',
            decideBy: china(expediteBy),
            state: card.expedite,
          }),
        );
      return card.id;
    },
  };
}
