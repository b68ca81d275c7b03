import { type Application, missingIn } from '@exit-card/shared/application';
import type { CardDraftQuery, FileList_FileFragment, SaveCardDraftInput } from '../graphql/documents.ts';
import { fault } from './an-organisation.ts';
import type { Answers } from './show.tsx';

type Draft = NonNullable<CardDraftQuery['cardDraft']>;

/** 周涛's, with nothing filled in, on 11 March 2024 at 10:00. */
export function aDraft(different: Partial<Draft> = {}): Draft {
  const draft: Draft = {
    __typename: 'CardDraft',
    id: '018e1bcd-8e80-7000-8000-000000000001',
    version: 1,
    principal: { __typename: 'GrantPerson', name: '周涛' },
    purpose: null,
    purposeText: null,
    destination: null,
    expectedExitDate: null,
    expedite: null,
    proofs: [],
    problems: [],
    openCardId: null,
    updatedAt: '2024-03-11T02:03:00.000Z',
    keptUntil: '2024-04-10T02:03:00.000Z',
    ...different,
  };
  return { ...draft, problems: different.problems ?? problemsOf(draft) };
}

/** With every answer but the one about the speed. */
export function aWholeDraft(different: Partial<Draft> = {}): Draft {
  return aDraft({ purpose: 'TOURISM', destination: 'JP', expectedExitDate: '2024-04-10', ...different });
}

export function aProof(different: Partial<FileList_FileFragment> = {}): FileList_FileFragment {
  return {
    __typename: 'StoredFile',
    id: 'file-1',
    name: '病危通知书.pdf',
    bytes: 84_000,
    state: 'CLEAN',
    refusal: null,
    uploadedAt: '2024-03-11T02:04:00.000Z',
    ...different,
  } as FileList_FileFragment;
}

/** A server that keeps one draft as the real one does, and what it was asked to do. */
export function aDraftServer(draft: Draft | null = null) {
  const server = { draft, asked: [] as unknown[] };
  const answers: Answers = {
    CardDraft: () => ({ cardDraft: server.draft }),
    SaveCardDraft: ({ input }) => {
      const { seenVersion, grantId, ...content } = input as SaveCardDraftInput;
      server.asked.push(input);
      if ((seenVersion ?? undefined) !== server.draft?.version) fault('CONFLICT');
      const before = server.draft ?? aDraft({ version: 0 });
      const expedite =
        content.expedite === undefined
          ? before.expedite
          : content.expedite && { __typename: 'ExpediteWish' as const, ...content.expedite };
      const { expedite: _, ...rest } = content;
      const saved = { ...before, ...rest, expedite } as Draft;
      server.draft = { ...saved, version: before.version + 1, problems: problemsOf(saved) };
      return { answer: { __typename: 'CardDraftSaved', draft: server.draft } };
    },
    DiscardCardDraft: () => {
      server.asked.push('discard');
      server.draft = null;
      return { discardCardDraft: { __typename: 'CardDraftDiscarded', draftId: 'gone' } };
    },
  };
  return { server, answers };
}

function problemsOf(draft: Draft): Draft['problems'] {
  const missing = missingIn(draft as Application).map(({ field, reason }) => ({
    field,
    reason: `${reason}`,
  }));
  const arrived = draft.proofs.filter(({ state }) => state !== 'REJECTED');
  if (draft.expedite && !arrived.some(({ state }) => state === 'CLEAN')) {
    missing.push({ field: 'EXPEDITE_PROOF', reason: arrived.length > 0 ? 'PENDING' : 'EMPTY' });
  }
  return missing.map((problem) => ({ __typename: 'InputProblem', ...problem }));
}
