import type { ApolloClient } from '@apollo/client';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { forgetKept, keptMark, setKeptMark } from '../app/kept-cards.ts';
import { CardsToKeepDocument, type CardsToKeepQuery } from '../graphql/documents.ts';
import { dayOf } from '../text/dates.ts';
import { seal, unseal } from './kept-store.ts';

type Viewer = NonNullable<CardsToKeepQuery['viewer']>;
export type KeptCard = Viewer['cards']['edges'][number]['node'];

/** The newest own cards, at most twenty, as the pages show them: every number masked. */
export interface Kept {
  /** When it was true, by the clock of the service. */
  readonly asOf: string;
  /** The same moment in milliseconds by the clock of this device. */
  readonly at: number;
  readonly person: Viewer['applicant'];
  readonly cards: readonly KeptCard[];
}

/** What is stored beside it: a page of a later version may read other fields, and then reads nothing. */
const SHAPE = JSON.stringify(CardsToKeepDocument);

/** From now on this device keeps the cards of this person; `keepCards` brings them. */
export function beginToKeep(applicantId: string): void {
  setKeptMark({ owner: applicantId, at: Date.now() });
}

/** Brings what is kept up to date; whether it did. Keeps nothing of anybody who did not ask for it, or who signed out meanwhile. */
export async function keepCards(client: ApolloClient): Promise<boolean> {
  const { data } = await client.query({ query: CardsToKeepDocument, fetchPolicy: 'no-cache' });
  const viewer = data?.viewer;
  if (!viewer || viewer.session.publicComputer || !isWanted(viewer)) return false;
  const at = Date.now();
  await seal({
    shape: SHAPE,
    owner: viewer.applicant.id,
    kept: {
      asOf: data.service.now,
      at,
      person: viewer.applicant,
      cards: viewer.cards.edges.map(({ node }) => node),
    } satisfies Kept,
  });
  if (isWanted(viewer)) {
    setKeptMark({ owner: viewer.applicant.id, at });
    return true;
  }
  forgetKept();
  return false;
}

function isWanted({ applicant }: Viewer): boolean {
  return keptMark(Date.now())?.owner === applicant.id;
}

/** Null when this device keeps nothing, or nothing that this version can show. */
export async function readKept(): Promise<Kept | null> {
  const mark = keptMark(Date.now());
  if (!mark) return null;
  const stored = (await unseal()) as { shape: string; owner: string; kept: Kept } | undefined;
  return stored?.shape === SHAPE && stored.owner === mark.owner ? stored.kept : null;
}

/** The day it is for the service, as far as this device knows without asking it. */
export function todayFor({ asOf, at }: Kept, now: number): PlainDate {
  return dayOf(new Date(Date.parse(asOf) + Math.max(0, now - at)).toISOString());
}
