import { changeAccount, openAccount } from '../applicants/account.store.ts';
import { hashPassword } from '../applicants/password-hash.ts';
import type { Writes } from '../db/database.ts';
import { findSetting } from '../db/settings.store.ts';
import type { GrantSource } from '../delegation/grant-file.store.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Services } from '../services.ts';
import { seedAuthenticator } from './authenticator.store.ts';
import { GRANT_STORIES, type GrantStory } from './grants.ts';
import { LOOKS } from './looks.ts';
import { DEMO_ORGANISATIONS } from './organisations.ts';
import { PEOPLE, WITH_AUTHENTICATOR, WITH_PASSWORD } from './people.ts';
import { claimSeeding, insertWorld, MARKER } from './seed.store.ts';
import { type CardWithPapers, keepCardPapers, momentsOfCard } from './seed-cards.ts';
import { seedDraft } from './seed-draft.ts';
import { momentsOfGrant } from './seed-grants.store.ts';
import { recordLook } from './seed-looks.store.ts';
import { seedShare } from './seed-shares.store.ts';
import { DEMO_SHARE } from './shares.ts';
import { insertSpecimen } from './specimens.store.ts';
import { type KeptSpecimen, keepSpecimen, paperOf } from './specimens.ts';
import { chinaTime, type Moment } from './story.ts';

interface GrantWithPaper {
  readonly story: GrantStory;
  readonly paper: KeptSpecimen | null;
}

type Seeding = Pick<Services, 'database' | 'vault' | 'clock' | 'files'>;

/** Fills an empty demo with its people, places and cards; does nothing the second time. */
export async function seedDemo({ database, vault, clock, files }: Seeding): Promise<void> {
  if ((await findSetting(database, MARKER)) !== undefined) return;
  const passwordHash = await hashPassword(WITH_PASSWORD.password);
  const papers = await keepPapers(files);
  const { tables } = database;
  const source = { tables, vault };
  await database.write(async (tx) => {
    if (!(await claimSeeding(tx, tables))) return;
    await insertWorld(tx, tables, vault);
    for (const { paper, organisation } of papers.organisations) {
      const { id: subjectId, registeredAt: at, seats } = organisation;
      const uploadedBy = PEOPLE[seats[0].person].id;
      await insertSpecimen(tx, source, paper, {
        purpose: 'ORGANISATION_EVIDENCE',
        subjectId,
        uploadedBy,
        at,
      });
    }
    await happen(tx, source, papers);
    await seedDraft(tx, source);
    for (const key of WITH_AUTHENTICATOR)
      await seedAuthenticator(tx, tables, vault, PEOPLE[key], clock.realNow());
    const { id, phoneNumber } = WITH_PASSWORD.person;
    const account = await openAccount(tx, tables, vault, { applicantId: id, phoneNumber }, clock.realNow());
    await changeAccount(tx, tables, account.id, { assurance: 'L3', passwordHash });
  });
}

/** The bytes first: a row never says that there is a file which is not. */
async function keepPapers(files: FileStore) {
  const grants = GRANT_STORIES.map(async (story) => ({
    story,
    paper: story.evidence ? await keepSpecimen(files, paperOf(story.evidence.type)) : null,
  }));
  const organisations = DEMO_ORGANISATIONS.map(async (organisation) => ({
    organisation,
    paper: await keepSpecimen(files, 'BUSINESS_LICENCE'),
  }));
  return {
    cards: await keepCardPapers(files),
    grants: await Promise.all(grants),
    organisations: await Promise.all(organisations),
  };
}

/** All stories in the order of time, as chains and message lists keep them. */
async function happen(
  tx: Writes,
  source: GrantSource,
  { cards, grants }: { cards: readonly CardWithPapers[]; grants: readonly GrantWithPaper[] },
): Promise<void> {
  const grantIds = new Map<string, string>();
  const moments = [
    ...cards.flatMap((card) => momentsOfCard(tx, source, card)),
    ...grants.flatMap(({ story, paper }) =>
      momentsOfGrant(tx, source, story, async (subjectId) => {
        grantIds.set(`${story.principal} ${story.requester}`, subjectId);
        const uploadedBy = PEOPLE[story.requester].id;
        const whose = { purpose: 'GRANT_EVIDENCE', subjectId, uploadedBy, at: story.requestedAt } as const;
        if (paper) await insertSpecimen(tx, source, paper, whose);
      }),
    ),
    ...LOOKS.map(
      (look): Moment => ({
        at: chinaTime(look.at),
        happen: () =>
          recordLook(tx, source.tables, look, grantIds.get(`${look.principal} ${look.delegate}`)!),
      }),
    ),
    { at: chinaTime(DEMO_SHARE.at), happen: () => seedShare(tx, source.tables, DEMO_SHARE) },
  ];
  for (const moment of moments.sort((one, other) => one.at.getTime() - other.at.getTime()))
    await moment.happen();
}
