import type { BatchCode } from '@exit-card/shared/batch';
import type { PreparedApplication } from '@exit-card/shared/batch-rows';
import { DECLARATION_TEXT } from '@exit-card/shared/card';
import { v7 as newId } from 'uuid';
import { handIn } from '../applications/hand-in.ts';
import { delegate } from '../cards/actor.ts';
import { thisMoment } from '../clock.ts';
import type { Writes } from '../db/database.ts';
import type { HeldGrant } from '../delegation/effective.ts';
import type { Services } from '../services.ts';
import { isOfOrganisation } from './batch.store.ts';

export interface PreparedCard {
  readonly application: PreparedApplication;
  /** Holds for the agent now, and names handing in. */
  readonly grant: HeldGrant;
  readonly agentId: string;
  readonly requestId: string;
}

/**
 * Hands in what an organisation prepared, under the employee's grant; the employee agreed to that apart from everything
 * else when they gave the grant. What stands in the way is told to the organisation only as far as it knows of it already.
 */
export async function handInPrepared(
  tx: Writes,
  services: Services,
  { application, grant, agentId, requestId }: PreparedCard,
): Promise<{ readonly code: BatchCode; readonly cardId: string | null }> {
  const at = thisMoment(services);
  const { principalId, delegateOrgId } = grant;
  if (principalId === null || delegateOrgId === null) throw new Error('A batch rests on grants of employees');
  const cardId = newId({ msecs: at.now.getTime() });
  const { purpose, purposeText, destination, expectedExitDate } = application;
  const card = {
    id: cardId,
    principalId,
    channel: 'ORG_BATCH',
    submittedByApplicantId: agentId,
    submittedByOrgId: delegateOrgId,
    viaGrantId: grant.id,
    purpose,
    purposeText,
    destination,
    expectedExitDate,
  } as const;
  const by = { actor: delegate(agentId, grant.scopes), requestId, delegate: { grant } };
  const handedIn = await handIn(
    tx,
    services,
    { card, declarationText: DECLARATION_TEXT, expedite: null },
    by,
    at,
  );
  if (!('refused' in handedIn)) return { code: 'SUBMITTED', cardId };
  switch (handedIn.refused.reason) {
    case 'EXIT_DATE_PASSED':
      return { code: 'EXIT_DATE_PASSED', cardId: null };
    case 'OVERLAPPING_CARD': {
      const { cardId: other } = handedIn.refused;
      const isKnown =
        other !== null && (await isOfOrganisation(tx, services.database.tables, other, delegateOrgId));
      return { code: isKnown ? 'OVERLAPPING_CARD' : 'NOT_TAKEN', cardId: null };
    }
    default:
      return { code: 'NOT_TAKEN', cardId: null };
  }
}
