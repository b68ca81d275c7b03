import { MINOR_AGES } from '@exit-card/shared/delegation';
import type { NotificationKind } from '@exit-card/shared/notification';
import { ageOn, plainDateAt } from '@exit-card/shared/plain-date';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { notify } from '../notifications/notify.store.ts';
import { administratorsOf } from '../organisations/seat.store.ts';
import type { GrantEvent, GrantFile } from './grant.ts';
import { noticeOf, type Told } from './grant-notices.ts';

type Notified = Pick<GrantFile, 'grant' | 'principal'>;

/** Tells the parties what has just happened to their grant. */
export async function tellParties(
  tx: Writes,
  tables: Tables,
  file: Notified,
  event: GrantEvent,
  now: Date,
): Promise<void> {
  const notice = noticeOf(event);
  if (notice) await tell(tx, tables, file, notice.kind, notice.to, String(event.seq), now);
  const { principalId } = file.grant;
  if (event.endReason === 'AGED_OUT' && principalId !== null)
    await notify(tx, tables, [
      {
        recipientId: principalId,
        kind: 'MAJORITY_REACHED',
        aboutPrincipalId: principalId,
        occasion: 'majority',
        at: now,
      },
    ]);
}

/** Children under 14 are told nothing, their guardians are the other party; nor are the dead. */
export async function tell(
  tx: Writes,
  tables: Tables,
  { grant, principal }: Notified,
  kind: NotificationKind,
  told: readonly Told[],
  occasion: string,
  now: Date,
): Promise<void> {
  const { id: grantId, principalId, delegateApplicantId, delegateOrgId: orgId } = grant;
  const hears =
    principal?.deceasedOn === null && ageOn(principal.birthDate, plainDateAt(now)) >= MINOR_AGES.account;
  const delegates = orgId === null ? [delegateApplicantId] : await administratorsOf(tx, tables, orgId, now);
  const recipients = [
    ...(told.includes('PRINCIPAL') && hears ? [principalId] : []),
    ...(told.includes('DELEGATE') ? delegates : []),
  ].filter((id) => id !== null);
  await notify(
    tx,
    tables,
    recipients.map((recipientId) => ({
      recipientId,
      kind,
      aboutPrincipalId: principalId,
      grantId,
      orgId,
      occasion,
      at: now,
    })),
  );
}
