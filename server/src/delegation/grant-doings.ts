import type { GrantScope } from '@exit-card/shared/delegation';
import { CONSENT_TEXT } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { v7 as newId } from 'uuid';
import type { Caller, Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import { filesThere } from '../files/file.store.ts';
import type { Services } from '../services.ts';
import type { GrantChanged } from './change-grant.ts';
import { changeGrant } from './change-grant.ts';
import type { GrantRefused } from './grant-refusal.ts';
import { parseScopes } from './grant-scopes.ts';
import { reboundClaim } from './rebound-claim.ts';

type Doing = Promise<GrantChanged | GrantRefused>;
/** What needs nothing but the will of a party. */
export type PlainDoing = 'cancel' | 'decline' | 'object' | 'revoke' | 'resign';

export function doPlainly(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  grantId: string,
  name: PlainDoing,
): Doing {
  return changeGrant(services, caller, viewer, grantId, name, () => ({}));
}

/** Hands the evidence to the verifiers; every file of it must have been scanned. */
export function submitGrantEvidence(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  grantId: string,
): Doing {
  const { tables } = services.database;
  return changeGrant(services, caller, viewer, grantId, 'submitEvidence', async (tx) => {
    const files = await filesThere(tx, tables, 'GRANT_EVIDENCE', [grantId]);
    return { files: files.map(({ state }) => state) };
  });
}

/**
 * An employee lets an organisation see what it asked for, or less (PIPL arts. 23 and 29). Throws BAD_USER_INPUT when
 * another text of consent was shown than the one in force.
 */
export function consentToGrant(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  consent: { grantId: string; scopes: GrantScope[]; textVersion: string; validTo?: PlainDate | null },
): Doing {
  const { grantId, textVersion, validTo: lastDay = null } = consent;
  if (textVersion !== CONSENT_TEXT) throw new Fault('BAD_USER_INPUT', { at: 'textVersion' });
  const scopes = parseScopes(consent.scopes);
  return changeGrant(services, caller, viewer, grantId, 'consent', () => ({ scopes, textVersion, lastDay }));
}

/** Fewer scopes or an earlier end: the grant ends and a narrower one goes on. */
export function narrowGrant(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { grantId, lastDay, ...narrowed }: { grantId: string; scopes: GrantScope[]; lastDay: PlainDate },
): Doing {
  const scopes = parseScopes(narrowed.scopes);
  const id = newId({ msecs: services.clock.now().getTime() });
  return changeGrant(services, caller, viewer, grantId, 'narrow', (_tx, { file }) => ({
    scopes,
    lastDay,
    successor: { id, ...reboundClaim(services.vault, file.grant, id) },
  }));
}
