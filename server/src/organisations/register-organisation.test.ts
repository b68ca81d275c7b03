import { usccWithCheck } from '@exit-card/shared/uscc';
import { expect, it } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { provenAs, viewerAs } from '../testing/planted-cards.ts';
import { openWorld } from '../testing/world.ts';
import { submitOrganisationEvidence } from './change-organisation.ts';
import { legalRepresentativeName, ownOrganisation, ownSeats } from './own-organisations.ts';
import { registerOrganisation } from './register-organisation.ts';

const USCC = usccWithCheck('91110108MA01YF24X');

onBothEngines((open) => {
  async function aRegistrant() {
    const world = await openWorld(open);
    const { database, services } = world;
    const [li, boss] = await Promise.all(
      ['李四', '王建国'].map((name) => aPerson(database, services.vault, { name })),
    );
    await database.write((tx) =>
      tx.insert(database.tables.accounts).values({
        id: `account of ${li!.id}`,
        applicantId: li!.id,
        phoneCipher: '',
        phoneHmac: '',
        assurance: 'L3',
        status: 'ACTIVE',
        createdAt: world.clock.now(),
      }),
    );
    const typed = (uscc = USCC, idNumber = boss!.idNumber) => ({
      name: '北京云帆科技有限公司',
      uscc,
      legalRepresentative: { name: '王建国', idNumber },
    });
    return { ...world, li: li!, boss: boss!, viewer: viewerAs(li!.id, 'L3'), typed };
  }

  it('makes the registrant its administrator for a year, and waits for the verifier', async () => {
    const { services, viewer, typed } = await aRegistrant();
    expect(await registerOrganisation(services, viewer, typed())).toMatchObject({
      __typename: 'OrganisationChanged',
      organisation: { status: 'PENDING', uscc: USCC, seat: { role: 'ADMIN' } },
    });
    expect(await ownSeats(services, viewer)).toMatchObject([
      { role: 'ADMIN', isLive: true, validTo: new Date('2025-03-12T00:00:00+08:00') },
    ]);
  });

  it('A1: does not tell whether the representative is known, nor show it before the verifier has', async () => {
    const { services, database, viewer, typed, boss } = await aRegistrant();
    const known = await registerOrganisation(services, viewer, typed());
    const unknown = await registerOrganisation(
      services,
      viewer,
      typed(usccWithCheck('91310115MA1K4QJT2'), '110101198001010016'),
    );
    const shape = (answer: unknown) =>
      JSON.stringify(answer, (key, value) => (/^(id|uscc|orgId|legalRep.*)$/.test(key) ? '' : value));
    expect(shape(unknown)).toBe(shape(known));
    const rows = await database.read.select().from(database.tables.organisations);
    expect(rows.map(({ legalRepApplicantId }) => legalRepApplicantId)).toEqual([boss.id, null]);
    const seen = await ownOrganisation(services, viewer, rows[0]!.id);
    expect(await legalRepresentativeName(services, seen)).toBeNull();
    expect(await legalRepresentativeName(services, { ...seen, status: 'VERIFIED' })).toBe('王建国');
  });

  it('A1: answers alike when somebody else has registered the code, and says so only of one’s own', async () => {
    const { services, database, viewer, typed, boss } = await aRegistrant();
    const { organisations } = database.tables;
    const registeredAt = services.clock.now();
    const taken = { id: 'other', name: '另一单位', uscc: USCC, registeredBy: boss.id, registeredAt };
    await database.write((tx) => tx.insert(organisations).values({ ...taken, status: 'VERIFIED' }));
    expect(await registerOrganisation(services, viewer, typed())).toMatchObject({
      __typename: 'OrganisationChanged',
    });
    expect(await registerOrganisation(services, viewer, typed())).toMatchObject({
      reason: 'ALREADY_REGISTERED',
    });
  });

  it('takes three at once, from whoever passed the face check', async () => {
    const { services, li, viewer, typed } = await aRegistrant();
    expect(await registerOrganisation(services, viewerAs(li.id, 'L2'), typed())).toMatchObject({
      reason: 'LEVEL_TOO_LOW',
    });
    const codes = ['1', '2', '3', '4'].map((digit) => usccWithCheck(`9111010${digit}MA01YF24X`));
    const answers = await Promise.all(
      codes.map((code) => registerOrganisation(services, viewer, typed(code))),
    );
    expect(answers.filter((answer) => answer.__typename === 'OrganisationChanged')).toHaveLength(3);
    expect(answers.filter((answer) => answer.__typename !== 'OrganisationChanged')).toEqual([
      { __typename: 'OrganisationRefused', reason: 'TOO_MANY_PENDING' },
    ]);
  });

  it('names every fault of form', async () => {
    const { services, viewer } = await aRegistrant();
    const legalRepresentative = { name: '', idNumber: '123' };
    const answer = await registerOrganisation(services, viewer, {
      name: ' ',
      uscc: '9',
      legalRepresentative,
    });
    expect(answer).toEqual({
      __typename: 'InvalidInput',
      problems: [
        { field: 'ORGANISATION_NAME', reason: 'EMPTY' },
        { field: 'USCC', reason: 'LENGTH' },
        { field: 'NAME', reason: 'EMPTY' },
        { field: 'ID_NUMBER', reason: 'LENGTH' },
      ],
    });
  });

  it('hands in evidence once there is some', async () => {
    const { services, database, li, viewer, typed } = await aRegistrant();
    await registerOrganisation(services, viewer, typed());
    const [organisation] = await database.read.select().from(database.tables.organisations);
    const submit = () => submitOrganisationEvidence(services, provenAs(li.id), organisation!.id);
    expect(await submit()).toMatchObject({ reason: 'EVIDENCE_MISSING' });
    const now = services.clock.now();
    const file = { id: 'licence', purpose: 'ORGANISATION_EVIDENCE', subjectId: organisation!.id } as const;
    const ticket = { ticketHash: '', ticketExpiresAt: now, nameCipher: '', createdAt: now };
    await database.write((tx) =>
      tx
        .insert(database.tables.files)
        .values({ ...file, ...ticket, uploadedBy: li.id, state: 'CLEAN', uploadedAt: now }),
    );
    expect(await submit()).toMatchObject({ __typename: 'OrganisationChanged' });
  });
});
