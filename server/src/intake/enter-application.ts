import { CARD_CONSENT_TEXT, DECLARATION_TEXT } from '@exit-card/shared/card';
import { MINOR_AGES } from '@exit-card/shared/delegation';
import { maskName } from '@exit-card/shared/masking';
import { ageOn, type PlainDate, plainDateAt } from '@exit-card/shared/plain-date';
import { v7 as newId } from 'uuid';
import type { Caller, Viewer } from '../access/caller.ts';
import { type IdentityMismatch, type InvalidInput, invalidInput } from '../applicants/answer.ts';
import { handIn } from '../applications/hand-in.ts';
import { type CardRefused, cardRefused } from '../cards/refusal.ts';
import { type Moment, thisMoment } from '../clock.ts';
import { insertConsent } from '../consents/consent.store.ts';
import { againIfTaken } from '../db/again-if-taken.ts';
import type { Writes } from '../db/database.ts';
import type { Vault } from '../db/vault.ts';
import { Fault } from '../fault.ts';
import { checkKey, type Outcome, once } from '../idempotency/once.store.ts';
import { cardOfficer } from '../review/card-officer.ts';
import { deskOfficer, INTAKE_OFFICERS } from '../review/desk-officer.ts';
import type { CardOfficer } from '../review/desk-tasks.store.ts';
import { actorOf } from '../review/open-case.ts';
import type { Services } from '../services.ts';
import { enterPerson, findByIdNumber } from './counter-applicant.store.ts';
import { enteredCard } from './entered-card.store.ts';
import { closeItem, oldestOpenItem } from './intake-item.store.ts';
import { type PaperApplication, type PaperAsTyped, parsePaper } from './paper-application.ts';

/** A card that was made of a paper application, with the receipt to hand over. */
export interface ApplicationEntered {
  readonly __typename: 'ApplicationEntered';
  readonly cardId: string;
  readonly number: string;
  readonly maskedName: string;
  readonly receiptNumber: string;
  readonly at: Date;
  readonly dueOn: PlainDate | null;
}

export interface EnterAsTyped extends PaperAsTyped {
  /** Declaration and consent are signed on the paper. */
  readonly declarationSigned: boolean;
  /** The item that this is; left out, the oldest one of the person that waits. */
  readonly intakeItemId?: string | null;
  readonly idempotencyKey: string;
}

type Answer = ApplicationEntered | CardRefused | InvalidInput | IdentityMismatch;

/**
 * Makes a card of a paper application at a counter. Whom the register does not know is entered, with a check digit that fits; of
 * whom it knows nothing is changed. Throws CONFLICT for a key that was used with another input, BAD_USER_INPUT for a key that is
 * none and for an item of somebody else.
 */
export async function enterApplication(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  typed: EnterAsTyped,
): Promise<Answer> {
  const desk = await deskOfficer(services, viewer, INTAKE_OFFICERS);
  checkKey(typed.idempotencyKey);
  const { database, clock } = services;
  const { tables } = database;
  const at = thisMoment(services);
  const parsed = parsePaper(typed, clock.today());
  if (!parsed.ok) return invalidInput(parsed.problems);
  if (!typed.declarationSigned) return cardRefused({ reason: 'DECLARATION_MISSING' });
  const cardId = newId({ msecs: at.now.getTime() });
  const request = {
    applicantId: desk.applicantId,
    operation: 'enterApplication',
    key: typed.idempotencyKey,
    input: inputOf(services.vault, parsed.paper, typed.intakeItemId ?? null),
  };
  // Two officers who enter somebody new at once: the register has the person by the second try.
  return againIfTaken(() =>
    database.write(async (tx) => {
      const officer = await cardOfficer(tx, tables, desk, at.now);
      return once<Answer>(tx, tables, request, clock.realNow(), {
        resultId: cardId,
        first: () => firstTime(tx, services, caller, officer, { cardId, typed, paper: parsed.paper }, at),
        again: (id) => enteredCard(tx, tables, id),
      });
    }),
  );
}

interface Entering {
  readonly cardId: string;
  readonly typed: EnterAsTyped;
  readonly paper: PaperApplication;
}

async function firstTime(
  tx: Writes,
  services: Services,
  { requestId }: Caller,
  officer: CardOfficer,
  { cardId, typed, paper }: Entering,
  at: Moment,
): Promise<Outcome<Answer>> {
  const { database, vault } = services;
  const { tables } = database;
  const identityHmac = vault.blindIndex('id-number', paper.person.idNumber);
  const who = await applicantOf(tx, services, paper, identityHmac);
  if (typeof who !== 'string') return { refused: who };
  const card = {
    ...paper.trip,
    id: cardId,
    principalId: who,
    channel: 'WINDOW',
    submittedByApplicantId: officer.applicantId,
    submittedByOrgId: null,
    viaGrantId: null,
  } as const;
  const by = { actor: actorOf(officer), requestId, officeName: officer.officeName };
  const application = { card, declarationText: DECLARATION_TEXT, expedite: null };
  const handed = await handIn(tx, services, application, by, at);
  if ('refused' in handed) return { refused: cardRefused(handed.refused) };
  const itemId = typed.intakeItemId ?? (await oldestOpenItem(tx, tables, identityHmac));
  if (itemId !== null && !(await closeItem(tx, tables, { id: itemId, identityHmac, cardId })))
    throw new Fault('BAD_USER_INPUT', { at: 'input.intakeItemId' });
  await keepConsent(tx, services, who, paper, at.now);
  const { file, submission } = handed;
  return {
    done: {
      __typename: 'ApplicationEntered',
      cardId,
      number: file.card.cardNumber,
      maskedName: maskName(paper.person.name),
      receiptNumber: submission.receiptNumber,
      at: submission.at,
      dueOn: file.card.dueOn,
    },
  };
}

/** Who gave it for a child under 14 stands on the paper alone: nobody has proven to be the guardian. */
async function keepConsent(
  tx: Writes,
  { database: { tables } }: Services,
  principalId: string,
  { person }: PaperApplication,
  givenAt: Date,
): Promise<void> {
  if (ageOn(person.birthDate, plainDateAt(givenAt)) < MINOR_AGES.account) return;
  const consent = { purpose: 'CARD', textVersion: CARD_CONSENT_TEXT, givenAt } as const;
  await insertConsent(tx, tables, { ...consent, principalId, givenBy: principalId });
}

/** Id of the person whom the paper is about, or why it is nobody's. */
async function applicantOf(
  tx: Writes,
  { database: { tables }, vault }: Services,
  paper: PaperApplication,
  identityHmac: string,
): Promise<string | InvalidInput | IdentityMismatch> {
  const { nameKey, passport } = paper.person;
  const passportHmac = passport && vault.blindIndex('passport-number', passport.number);
  const known = await findByIdNumber(tx, tables, identityHmac);
  if (!known) {
    if (!paper.checkDigitFits) return invalidInput([{ field: 'ID_NUMBER', reason: 'CHECK_DIGIT' }]);
    if (!(await enterPerson(tx, tables, vault, paper)))
      return invalidInput([{ field: 'PASSPORT_NUMBER', reason: 'TAKEN' }]);
    return (await findByIdNumber(tx, tables, identityHmac))!.id;
  }
  const { passportHmacs } = known;
  const isOtherPassport =
    passportHmac !== null && passportHmacs.length > 0 && !passportHmacs.includes(passportHmac);
  if (known.nameKey === nameKey && !isOtherPassport) return known.id;
  const check = ['NAME', 'ID_NUMBER', ...(passport ? (['PASSPORT_NUMBER'] as const) : [])] as const;
  return { __typename: 'IdentityMismatch', check };
}

/** What makes the request the same one when it comes again; a plain hash of the numbers could be guessed by trying them. */
function inputOf(vault: Vault, { person, trip }: PaperApplication, intakeItemId: string | null) {
  const { name, idNumber, phoneNumber, passport } = person;
  return [
    name,
    vault.blindIndex('id-number', idNumber),
    vault.blindIndex('phone-number', phoneNumber),
    passport && vault.blindIndex('passport-number', passport.number),
    trip.purpose,
    trip.purposeText,
    trip.destination,
    trip.expectedExitDate,
    intakeItemId,
  ];
}
