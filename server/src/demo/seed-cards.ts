import { v7 as newId } from 'uuid';
import { act } from '../cards/act.ts';
import { type Actor, BORDER, delegate, officer, principal, SYSTEM } from '../cards/actor.ts';
import type { Card, Case } from '../cards/card.ts';
import { newCard } from '../cards/new-card.ts';
import type { Writes } from '../db/database.ts';
import type { GrantSource } from '../delegation/grant-file.store.ts';
import type { FileStore } from '../files/file-store.ts';
import { STORIES } from './cards.ts';
import { ORGANISATIONS } from './organisations.ts';
import { OFFICERS, PEOPLE, type PersonKey } from './people.ts';
import { saveStep } from './seed-cards.store.ts';
import { type KeptSpecimen, keepSpecimen } from './specimens.ts';
import { chinaTime, type Moment, type Step, type Story } from './story.ts';

/** A paper of a story in the file store, with the item that it answers. */
export interface KeptPaper extends KeptSpecimen {
  readonly item: string | null;
}

/** A story of a card, with the papers of each of its steps. */
export interface CardWithPapers {
  readonly story: Story;
  readonly papers: readonly (readonly KeptPaper[])[];
}

/** The bytes of everything that comes with the cards. */
export function keepCardPapers(files: FileStore): Promise<CardWithPapers[]> {
  const keepOf = ({ papers = [] }: Step) =>
    Promise.all(
      papers.map(async ({ paper, item = null }) => ({ ...(await keepSpecimen(files, paper)), item })),
    );
  return Promise.all(
    STORIES.map(async (story) => ({ story, papers: await Promise.all(story.steps.map(keepOf)) })),
  );
}

/** Every step goes through the status table: a story that breaks a rule stops the start. */
export function momentsOfCard(tx: Writes, source: GrantSource, { story, papers }: CardWithPapers): Moment[] {
  let file: Case = { card: unsubmitted(story), history: [], supplement: null };
  return story.steps.map((step, i) => {
    const at = chinaTime(step.at);
    return {
      at,
      async happen() {
        const done = act(file, step.action, actorOf(step, story), step.input as never, { now: at });
        if (!done.ok) throw new Error(`${story.cardNumber} ${step.action}: ${done.refused.reason}`);
        file = await saveStep(tx, source, file, done, step, papers[i] ?? []);
      },
    };
  });
}

function actorOf({ action, by }: Step, { organisation }: Story): Actor {
  if (by === undefined) return action === 'recordExit' ? BORDER : SYSTEM;
  const duty = Object.entries(OFFICERS).find(([key]) => key === by)?.[1];
  if (duty) return officer(PEOPLE[by].id, duty.roles);
  return organisation ? delegate(PEOPLE[by].id, ['card:submit']) : principal(PEOPLE[by].id);
}

function unsubmitted({ principal: key, organisation, steps, purposeText, ...story }: Story): Card {
  const [first] = steps;
  if (!first) throw new Error(`${story.cardNumber} has no first step`);
  const submitter: PersonKey = first.by ?? key;
  return newCard({
    id: newId({ msecs: chinaTime(first.at).getTime() }),
    cardNumber: story.cardNumber,
    principalId: PEOPLE[key].id,
    channel: story.channel,
    submittedByApplicantId: PEOPLE[submitter].id,
    submittedByOrgId: organisation ? ORGANISATIONS[organisation].id : null,
    viaGrantId: null,
    purpose: story.purpose,
    purposeText: purposeText ?? null,
    destination: story.destination,
    expectedExitDate: story.expectedExitDate,
  });
}
