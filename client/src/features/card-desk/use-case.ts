import { useApolloClient } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { useEffect, useRef, useState } from 'react';
import { useNavigationType } from 'react-router';
import { codeOf } from '../../app/apollo.ts';
import {
  type CardStatus,
  DeskCardCaseDocument,
  type DeskCardCaseQuery,
  TakeCaseDocument,
} from '../../graphql/documents.ts';
import type { DecisionName } from './decision.ts';

export type Case = NonNullable<DeskCardCaseQuery['desk']['cardCase']>;

/** What is left on the page of a case that is no longer with this officer. */
export interface Done {
  decision: DecisionName;
  number: string;
  status: CardStatus;
}

/** Where a case stands with this officer. */
type Place =
  | { at: 'LOADING' | 'REASON' }
  | { at: 'FREE'; lost: boolean }
  | { at: 'OTHER'; until: string }
  | { at: 'FAULT'; error: unknown }
  | { at: 'OPEN'; of: Case }
  | { at: 'DONE'; done: Done };

/** The case does not open to this officer, whatever they typed. */
const SHUT: readonly unknown[] = [ErrorCode.NOT_FOUND, ErrorCode.FORBIDDEN, ErrorCode.STEP_UP_REQUIRED];

/**
 * One case, held by its page only. Coming from a link of the desk takes it where nobody has it; coming by an address, a reload or
 * "back" asks first. `take` and `reload` throw faults of ours: what was typed stays.
 */
export function useCase(cardId: string) {
  const client = useApolloClient();
  const isLink = useNavigationType() === 'PUSH';
  const [place, setPlace] = useState<Place>({ at: 'LOADING' });
  const given = useRef<string>(undefined);

  async function read(lost = false): Promise<Place> {
    const { data } = await client.query({
      query: DeskCardCaseDocument,
      variables: { cardId },
      fetchPolicy: 'no-cache',
    });
    const of = data?.desk.cardCase;
    return of ? { at: 'OPEN', of } : { at: 'FREE', lost };
  }

  async function ask(): Promise<Place> {
    const reason = given.current;
    const { data } = await client.mutate({
      mutation: TakeCaseDocument,
      variables: { input: { cardId, ...(reason && { reason }) } },
      fetchPolicy: 'no-cache',
    });
    const answer = data?.answer;
    switch (answer?.__typename) {
      case 'CaseTaken':
        return { at: 'OPEN', of: answer.case };
      case 'CaseTakenByOther':
        return { at: 'OTHER', until: answer.until };
      case 'CaseReasonNeeded':
        return { at: 'REASON' };
      case 'NoCaseWaiting':
      case undefined:
        return { at: 'FREE', lost: true };
    }
  }

  async function go(to: () => Promise<Place>): Promise<void> {
    try {
      setPlace(await to());
    } catch (error) {
      if (!SHUT.includes(codeOf(error))) throw error;
      setPlace({ at: 'FAULT', error });
    }
  }

  async function arrive(): Promise<void> {
    try {
      const found = await read();
      setPlace(found.at === 'FREE' && isLink ? await ask() : found);
    } catch (error) {
      setPlace({ at: 'FAULT', error });
    }
  }

  // Once: the page is made anew for another case.
  useEffect(() => {
    void arrive();
  }, []);

  return {
    place,
    arrive,
    /** A reason once given is good for taking the same case again. */
    take: (reason?: string) => {
      given.current = reason ?? given.current;
      return go(ask);
    },
    reload: () => go(() => read(true)),
    show: (of: Case) => setPlace({ at: 'OPEN', of }),
    finish: (done: Done) => setPlace({ at: 'DONE', done }),
  };
}
