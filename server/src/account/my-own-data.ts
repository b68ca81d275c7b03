import { maskMailAddress, maskPhoneNumber } from '@exit-card/shared/masking';
import type { Viewer } from '../access/caller.ts';
import { getAccount } from '../applicants/account.store.ts';
import { getApplicant } from '../applicants/applicant.store.ts';
import { ownSecondFactor } from '../applicants/second-factor.ts';
import { ownApplicant } from '../applicants/viewer.ts';
import { applicationIn, findDraft } from '../applications/draft.store.ts';
import { subscriptionsOf } from '../notifications/push-subscription.store.ts';
import { ownOffice } from '../officers/officer.ts';
import { ownSeats } from '../organisations/own-organisations.ts';
import type { Services } from '../services.ts';

/** Who it is, with the numbers masked. */
export async function personOf(services: Services, viewer: Viewer): Promise<object> {
  const { database, vault } = services;
  const { birthDate } = await getApplicant(database.read, database.tables, vault, viewer.applicantId);
  const { id: _, ...person } = await ownApplicant(services, viewer);
  return { ...person, birthDate };
}

/** How it is opened, and what was chosen in it; of secrets only whether there are any. */
export async function accountOf(services: Services, viewer: Viewer): Promise<object> {
  const { database, vault } = services;
  const account = await getAccount(database.read, database.tables, viewer.accountId);
  const { id, assurance, createdAt, phoneCipher, mailCipher, passwordHash, channels, look } = account;
  const { enrolled } = await ownSecondFactor(services, viewer);
  return {
    openedAt: createdAt,
    assurance,
    maskedPhoneNumber: maskPhoneNumber(vault.decrypt('accounts.phone_cipher', id, phoneCipher)),
    maskedMail: mailCipher && maskMailAddress(vault.decrypt('accounts.mail_cipher', id, mailCipher)),
    hasPassword: passwordHash !== null,
    hasAuthenticator: enrolled,
    hasPhrase: account.phraseCipher !== null,
    messageChannels: channels,
    look,
  };
}

/** Browsers that messages are pushed to. */
export async function pushDevicesOf({ database }: Services, { accountId }: Viewer): Promise<object[]> {
  const devices = await subscriptionsOf(database.read, database.tables, accountId);
  return devices.map(({ deviceName, createdAt }) => ({ deviceName, createdAt }));
}

/** The application that is begun and not handed in. What is begun for somebody else is of that person. */
export async function draftOf({ database, vault }: Services, { applicantId }: Viewer): Promise<object[]> {
  const own = { writtenBy: applicantId, principalId: applicantId };
  const draft = await findDraft(database.read, database.tables, own);
  if (!draft) return [];
  const { createdAt, updatedAt } = draft;
  return [{ ...applicationIn(vault, draft), createdAt, updatedAt }];
}

/** In organisations, also those that are over. */
export async function seatsOf(services: Services, viewer: Viewer): Promise<object[]> {
  const seats = await ownSeats(services, viewer, new Date(0));
  return seats.map(({ organisationName, role, validFrom, validTo, endedAt, endReason, isOffer }) => ({
    ...{ organisationName, role, validFrom, validTo, endedAt, endReason, isOffer },
  }));
}

export async function officeOf(services: Services, viewer: Viewer): Promise<object[]> {
  const office = await ownOffice(services, viewer);
  return office ? [office] : [];
}
