import type { AssuranceLevel } from '@exit-card/shared/applicant';
import type { Viewer } from '../access/caller.ts';
import { act } from '../cards/act.ts';
import type { ActionName } from '../cards/actions.ts';
import { principal } from '../cards/actor.ts';
import type { Card, Case } from '../cards/card.ts';
import { insertCard, saveTransition } from '../cards/transition.store.ts';
import type { Database } from '../db/database.ts';
import { aDraft, china, USUAL_ACTOR, usualInput } from './cases.ts';

const NAMES = {
  'zhang-san': '张三',
  'li-si': '李四',
  'li-reviewer': '李审核',
  'zhao-intake': '赵受理',
  'wang-approver': '王批准',
};

/** The people of `cases.ts` with their ids, and 李四, who has nothing to do with 张三. */
export async function peopleOfTheCases({ write, tables }: Database): Promise<void> {
  await write(async (tx) => {
    for (const [id, name] of Object.entries(NAMES))
      await tx.insert(tables.applicants).values({
        id,
        nameOriginal: name,
        nameKey: name,
        idNumberCipher: '',
        idNumberHmac: id,
        phoneCipher: '',
        phoneHmac: id,
        birthDate: '1990-03-07',
        sex: 'MALE',
      });
  });
}

export function viewerAs(applicantId: string, assurance: AssuranceLevel = 'L2'): Viewer {
  const at = china('2024-03-11 09:50');
  const session = {
    id: `session of ${applicantId}`,
    tokenHash: `token of ${applicantId}`,
    kind: 'ACCOUNT' as const,
    applicantId,
    accountId: `account of ${applicantId}`,
    assurance,
    publicComputer: false,
    cardNumber: null,
    faceCheckedAt: null,
    secondFactorAt: null,
    stepUpAt: null,
    createdAt: at,
    lastSeenAt: at,
  };
  return { applicantId, accountId: session.accountId, assurance, session };
}

export function withSecondFactor(viewer: Viewer): Viewer {
  return { ...viewer, session: { ...viewer.session, secondFactorAt: viewer.session.createdAt } };
}

/** Somebody who has proven the second factor on top of the face check. */
export function provenAs(applicantId: string): Viewer {
  const viewer = viewerAs(applicantId, 'L3');
  return { ...viewer, session: { ...viewer.session, secondFactorAt: viewer.session.createdAt } };
}

/** Stores a card and what happened to it, each step by whom it is usually done. The first step submits it. */
export async function plantCard(
  { write, tables }: Database,
  values: Partial<Card>,
  ...steps: readonly (readonly [name: ActionName, at: string])[]
): Promise<Case> {
  const owner = principal(values.principalId ?? 'zhang-san');
  return write(async (tx) => {
    let file = aDraft({ submittedByApplicantId: owner.applicantId!, ...values });
    for (const [name, at] of steps) {
      const usual = USUAL_ACTOR[name];
      const actor = usual.kind === 'SELF' ? owner : usual;
      const done = act(file, name, actor, usualInput[name], { now: china(at) });
      if (!done.ok) throw new Error(`${name} at ${at}: ${JSON.stringify(done.refused)}`);
      const stored = await (name === 'submit'
        ? insertCard(tx, tables, done)
        : saveTransition(tx, tables, file, done));
      if (!stored) throw new Error(`${done.card.cardNumber} is taken`);
      file = stored;
    }
    return file;
  });
}
