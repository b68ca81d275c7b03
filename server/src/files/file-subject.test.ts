import { expect, it } from 'vitest';
import type { Viewer } from '../access/caller.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aGuardianGrant } from '../testing/planted-grants.ts';
import type { DeskWorld } from '../testing/verifier-desk.ts';
import { aGuardianCase, anOfficer, openDeskWorld } from '../testing/verifier-desk.ts';
import { findSubject } from './file-subject.store.ts';

onBothEngines((open) => {
  const relationsOf = async ({ database: { read, tables }, clock }: DeskWorld, viewer: Viewer, id: string) =>
    (await findSubject(read, tables, viewer, 'GRANT_EVIDENCE', id, clock.now()))?.relations;

  it('G12: a verifier reads the papers of a case, one who is too close to it does not', async () => {
    const desk = await openDeskWorld(open);
    const id = await aGuardianCase(desk);
    await aGuardianGrant(desk.database, {
      principalId: desk.secondVerifier.applicantId,
      delegateApplicantId: desk.mother.id,
      state: 'ENDED',
      endReason: 'AGED_OUT',
    });
    expect(await relationsOf(desk, desk.verifier, id)).toEqual(['VERIFIER']);
    expect(await relationsOf(desk, desk.secondVerifier, id)).toEqual([]);
    expect(await relationsOf(desk, await anOfficer(desk, desk.mother), id)).toEqual(['REQUESTER']);
    expect(await relationsOf(desk, await anOfficer(desk, desk.proxy, ['REVIEWER']), id)).toEqual([]);
  });
});
