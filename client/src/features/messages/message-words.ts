import i18next from 'i18next';
import type { MessageRow_MessageFragment } from '../../graphql/documents.ts';

/** One message as a sentence to its reader; a newer server may know kinds that this page does not. */
export function messageSentence(message: MessageRow_MessageFragment): string {
  const { kind, viewerIsPrincipal, principalName, delegateName, organisationName } = message;
  const names = {
    principal: principalName ?? i18next.t('messages:somebody'),
    delegate: delegateName ?? i18next.t('messages:somebody'),
    organisation: organisationName ?? i18next.t('messages:anOrganisation'),
  };
  const toPrincipal = `messages:principal.${kind}`;
  const toOthers = `messages:kinds.${kind}`;
  const key = viewerIsPrincipal && i18next.exists(toPrincipal) ? toPrincipal : toOthers;
  return i18next.exists(key)
    ? i18next.t(key as 'messages:kinds.BULK_DONE', names)
    : i18next.t('messages:other');
}

/** What the date of a message means, where it means something to the reader. */
export function messageDate({ kind }: MessageRow_MessageFragment, day: string): string | undefined {
  const key = `messages:dates.${kind}`;
  return i18next.exists(key) ? i18next.t(key as 'messages:dates.GRANT_ACTIVE', { day }) : undefined;
}
