import type { CardStatus } from '@exit-card/shared/card';
import i18next from 'i18next';
import type { MessageRow_MessageFragment } from '../../graphql/documents.ts';
import { datesIn, yearIn } from '../../text/dates.ts';
import { currentLanguage } from '../../text/language.ts';

/** One message as a sentence to its reader; a newer server may know kinds that this page does not. */
export function messageSentence(message: MessageRow_MessageFragment): string {
  const { kind, viewerIsPrincipal, principalName, delegateName, organisationName, fromStatus } = message;
  const names = {
    principal: principalName ?? i18next.t('messages:somebody'),
    delegate: delegateName ?? i18next.t('messages:somebody'),
    organisation: organisationName ?? i18next.t('messages:anOrganisation'),
    institution: message.institutionName ?? i18next.t('messages:anInstitution'),
    from: statusName(fromStatus),
    to: statusName(message.toStatus),
    device: message.deviceName ?? i18next.t('messages:aDevice'),
  };
  const said = kind === 'STATUS_CHANGED' && fromStatus === null ? 'CARD_SUBMITTED' : kind;
  const toPrincipal = `messages:principal.${said}`;
  const toOthers = `messages:kinds.${said}`;
  const key = viewerIsPrincipal && i18next.exists(toPrincipal) ? toPrincipal : toOthers;
  return i18next.exists(key)
    ? i18next.t(key as 'messages:kinds.BULK_DONE', names)
    : i18next.t('messages:other');
}

/** What the reader does next, of a change by what the card is now; undefined where the sentence says it all. */
export function messageNext({ kind, toStatus }: MessageRow_MessageFragment): string | undefined {
  return said(kind === 'STATUS_CHANGED' ? `nextAt.${toStatus}` : `next.${kind}`);
}

/** What the date of a message means, where it means something to the reader. */
export function messageDate(message: MessageRow_MessageFragment): string | undefined {
  const { kind, toStatus, date, dateBefore, createdAt, cardId } = message;
  if (date === null) return undefined;
  const { until, shortUntil } = datesIn(currentLanguage());
  const dayOf = (end: string) =>
    cardId !== null && yearIn(end) === yearIn(createdAt) ? shortUntil(end) : until(end);
  const day = dayOf(date);
  const moved = dateBefore && said(`moved.${kind}`, { day, before: dayOf(dateBefore) });
  if (moved) return moved;
  return said(kind === 'STATUS_CHANGED' ? `datesAt.${toStatus}` : `dates.${kind}`, { day });
}

function said(name: string, words: { day: string; before?: string } = { day: '' }): string | undefined {
  const key = `messages:${name}`;
  return i18next.exists(key) ? i18next.t(key as 'messages:dates.GRANT_ACTIVE', words) : undefined;
}

function statusName(status: CardStatus | null): string {
  const key = `status:${status}.name`;
  return i18next.exists(key) ? i18next.t(key as 'status:PENDING.name') : (status ?? '');
}
