import i18next from 'i18next';
import type { AccessSentence_RecordFragment } from '../graphql/documents.ts';

/** One record as a sentence to its owner: who did what, and whether they saw anything. */
export function accessSentence(record: AccessSentence_RecordFragment): string {
  const { action, cardNumber, outcome } = record;
  const card = cardNumber
    ? i18next.t('access-log:card', { number: cardNumber })
    : i18next.t('access-log:aCard');
  const did = outcome === 'ALLOWED' ? 'did' : 'tried';
  return i18next.t(`access-log:${did}.${action}`, { who: whoOf(record), card });
}

function whoOf(record: AccessSentence_RecordFragment): string {
  const { actor, actorName, grantKind, organisationName, officeName, action } = record;
  switch (actor) {
    case 'SELF':
    case 'SYSTEM':
      return i18next.t(`access-log:who.${actor}`);
    case 'OFFICER': {
      const role = OF_GRANTS.has(action) ? 'VERIFIER' : 'OFFICER';
      return officeName
        ? i18next.t(`access-log:who.${role}_AT`, { office: officeName })
        : i18next.t(`access-log:who.${role}`);
    }
    case 'INSTITUTION':
      return organisationName
        ? i18next.t('access-log:who.INSTITUTION', { institution: organisationName })
        : i18next.t('access-log:who.AN_INSTITUTION');
    case 'DELEGATE': {
      if (!actorName) return i18next.t('access-log:who.DELEGATE');
      const kind = grantKind ?? (organisationName ? 'EMPLOYER' : 'OTHER');
      return i18next.t(`access-log:who.${kind}`, { name: actorName, organisation: organisationName ?? '' });
    }
  }
}

/** What only a verifier of grants does. */
const OF_GRANTS: ReadonlySet<string> = new Set(['READ_EVIDENCE', 'CHANGE_GRANT']);
