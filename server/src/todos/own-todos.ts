import { OPEN_STATUSES } from '@exit-card/shared/card';
import { GrantState } from '@exit-card/shared/delegation';
import { TodoKind } from '@exit-card/shared/todo';
import type { Viewer } from '../access/caller.ts';
import { nextStep } from '../applicants/viewer.ts';
import { findDraft } from '../applications/draft.store.ts';
import { DRAFT_KEPT } from '../applications/draft-view.ts';
import { ownCards } from '../cards/own-cards.ts';
import { grantsGiven, grantsReceived } from '../delegation/own-grants.ts';
import type { Services } from '../services.ts';
import type { Todo } from './todo.ts';
import { mostUrgentFirst, todoOfCard, todoOfGrant } from './todo.ts';

/** More than anybody has; a list of things to do is no archive. */
const MOST = { first: 100 };

/** What waits for the viewer now, most urgent first. */
export async function ownTodos(services: Services, viewer: Viewer): Promise<Todo[]> {
  const now = services.clock.now();
  const cards = await ownCards(services, viewer, { status: OPEN_STATUSES }, MOST);
  const given = await grantsGiven(services, viewer, { states: [GrantState.AWAITING_CONSENT] }, MOST);
  const received = await grantsReceived(services, viewer, { states: [GrantState.REQUESTED] }, MOST);
  const draft = await findDraft(services.database.read, services.database.tables, ownPair(viewer));
  const step = await nextStep(services, viewer);
  const todos = [
    ...cards.edges.map(({ node }) => todoOfCard(node, now)),
    ...[...given.edges, ...received.edges].map(({ node }) => todoOfGrant(node)),
    draft ? ofNothing(TodoKind.CONTINUE_DRAFT, new Date(draft.updatedAt.getTime() + DRAFT_KEPT)) : null,
    step === 'FACE' ? ofNothing(TodoKind.CHECK_FACE) : null,
    step === 'PASSWORD' ? ofNothing(TodoKind.SET_PASSWORD) : null,
  ];
  return mostUrgentFirst(todos.filter((todo) => todo !== null));
}

function ownPair({ applicantId }: Viewer) {
  return { writtenBy: applicantId, principalId: applicantId };
}

/** What is about neither a card nor a grant. */
function ofNothing(kind: TodoKind, dueAt: Date | null = null): Todo {
  return { kind, dueAt, card: null, grant: null };
}
