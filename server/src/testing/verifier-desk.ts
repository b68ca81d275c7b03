import type { EvidenceType, RegisterCheck } from '@exit-card/shared/delegation';
import type { FileState } from '@exit-card/shared/file';
import type { OfficerRole } from '@exit-card/shared/officer';
import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Viewer } from '../access/caller.ts';
import type { Deed } from '../delegation/grant.ts';
import { DEEDS } from '../demo/deeds.ts';
import { china } from './cases.ts';
import type { Open } from './engines.ts';
import type { Person } from './people.ts';
import { aPerson } from './people.ts';
import { viewerAs, withSecondFactor } from './planted-cards.ts';
import type { PlantedGrant } from './planted-grants.ts';
import { aGuardianGrant, aProxyGrant } from './planted-grants.ts';
import { openWorld, type World } from './world.ts';

/** The world with two verifiers, and a mother and an old man who have something for them to verify. */
export interface DeskWorld extends World {
  readonly verifier: Viewer;
  readonly secondVerifier: Viewer;
  readonly mother: Person;
  /** Ten years old. */
  readonly child: Person;
  readonly principal: Person;
  readonly proxy: Person;
}

export async function openDeskWorld(open: Open): Promise<DeskWorld> {
  const world = await openWorld(open);
  const { database, services } = world;
  const person = (given: Partial<Person>) => aPerson(database, services.vault, given);
  const { liangToLuo } = DEEDS;
  return {
    ...world,
    verifier: await anOfficer(world, await person({ name: '马超' })),
    secondVerifier: await anOfficer(world, await person({ name: '袁立' })),
    mother: await person({ name: '秦岚', idNumber: '500103198303020025' }),
    child: await person({ name: '秦朗', idNumber: '500103201607200011' }),
    principal: await person(liangToLuo.principal),
    proxy: await person(liangToLuo.delegate),
  };
}

/** An officer who has proved the second factor. */
export async function anOfficer(
  { database }: World,
  { id: applicantId }: Person,
  roles: readonly OfficerRole[] = ['GRANT_VERIFIER'],
): Promise<Viewer> {
  const { offices, officers } = database.tables;
  await database.write(async (tx) => {
    const officeId = newId();
    const name = '北京市公安局出入境管理局';
    const place = { nameEn: '', province: '', address: '', addressEn: '', hours: '', hoursEn: '', phone: '' };
    await tx.insert(offices).values({ id: officeId, name, ...place });
    await tx.insert(officers).values({ id: newId(), applicantId, officeId, roles: [...roles] });
  });
  return withSecondFactor(viewerAs(applicantId, 'L3'));
}

interface HandedIn {
  readonly files?: readonly FileState[];
  readonly values?: Partial<Omit<PlantedGrant, 'principalId' | 'delegateApplicantId'>>;
}

/** The mother's request, handed in with a clean scan of the household register. */
export async function aGuardianCase(
  desk: DeskWorld,
  { files = ['CLEAN'], values = {}, isRegistered = true }: HandedIn & { isRegistered?: boolean } = {},
): Promise<string> {
  const { id } = await aGuardianGrant(desk.database, {
    state: 'EVIDENCE_REVIEW',
    principalId: desk.child.id,
    delegateApplicantId: desk.mother.id,
    ...values,
  });
  await handIn(desk, id, { type: 'HUKOU', deed: null, registerCheck: null, files });
  if (!isRegistered) await forgetPrincipal(desk, id);
  return id;
}

/** The proxy's request, handed in with a clean scan of the deed; the register was not asked unless the test says so. */
export async function aProxyCase(
  desk: DeskWorld,
  {
    files = ['CLEAN'],
    values = {},
    deed = {},
    registerCheck = null,
  }: HandedIn & { deed?: Partial<Deed>; registerCheck?: RegisterCheck | null } = {},
): Promise<string> {
  const { id } = await aProxyGrant(desk.database, {
    state: 'EVIDENCE_REVIEW',
    principalId: desk.principal.id,
    delegateApplicantId: desk.proxy.id,
    ...values,
  });
  const onDeed = { ...DEEDS.liangToLuo.deed, ...deed };
  await handIn(desk, id, { type: 'NOTARIAL_DEED', deed: onDeed, registerCheck, files });
  return id;
}

/** As if the register had nobody of the name and number that was typed. */
function forgetPrincipal({ database: { write, tables } }: DeskWorld, grantId: string): Promise<unknown> {
  const { delegationGrants: g } = tables;
  return write((tx) => tx.update(g).set({ principalId: null }).where(eq(g.id, grantId)));
}

async function handIn(
  { database, services, mother }: DeskWorld,
  grantId: string,
  given: {
    type: EvidenceType;
    deed: Deed | null;
    registerCheck: RegisterCheck | null;
    files: readonly FileState[];
  },
): Promise<void> {
  const { tables } = database;
  const { type, deed, registerCheck } = given;
  const id = newId();
  const fields = JSON.stringify({ deed, listedCardNumbers: [] });
  const fieldsCipher = deed && services.vault.encrypt('grant_evidence.fields_cipher', id, fields);
  await database.write(async (tx) => {
    await tx
      .insert(tables.grantEvidence)
      .values({ id, grantId, type, fieldsCipher, registerCheck, checks: [] });
    for (const state of given.files) await tx.insert(tables.files).values(aFile(grantId, state));
  });

  function aFile(subjectId: string, state: FileState) {
    const fileId = newId();
    const at = china('2024-03-08 09:00');
    return {
      id: fileId,
      purpose: 'GRANT_EVIDENCE' as const,
      subjectId,
      uploadedBy: mother.id,
      nameCipher: services.vault.encrypt('files.name_cipher', fileId, '户口簿.pdf'),
      ticketHash: '',
      ticketExpiresAt: at,
      state,
      createdAt: at,
    };
  }
}
