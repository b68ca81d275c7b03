import type { NotificationKind } from '@exit-card/shared/notification';
import type { MessageRow_MessageFragment } from '../../graphql/documents.ts';
import type { IconName } from '../../ui/Icon.tsx';

interface Look {
  readonly about: 'CARD' | 'GRANT' | 'ORGANISATION' | 'ACCOUNT';
  readonly icon: IconName;
}

const grant: Look = { about: 'GRANT', icon: 'users' };
const organisation: Look = { about: 'ORGANISATION', icon: 'users' };
const card = (icon: IconName): Look => ({ about: 'CARD', icon });

const LOOKS: Readonly<Record<NotificationKind, Look>> = {
  GRANT_REQUESTED: grant,
  GRANT_RETURNED: grant,
  GRANT_ACTIVE: grant,
  GRANT_NARROWED: grant,
  GRANT_CANCELLED: grant,
  GRANT_LAPSED: grant,
  GRANT_REFUSED: grant,
  GRANT_FIRST_USE: grant,
  GRANT_ENDING: grant,
  GRANT_ENDED: grant,
  GRANT_SUSPENDED: grant,
  GRANT_RESUMED: grant,
  MAJORITY_REACHED: { about: 'GRANT', icon: 'user' },
  ORGANISATION_VERIFIED: organisation,
  ORGANISATION_REFUSED: organisation,
  ORGANISATION_SUSPENDED: organisation,
  SEAT_GIVEN: organisation,
  SEAT_TAKEN: organisation,
  SEAT_DECLINED: organisation,
  SEAT_WITHDRAWN: organisation,
  SEAT_ENDING: organisation,
  SEAT_ENDED: organisation,
  SEAT_GIVEN_UP: organisation,
  BULK_DONE: { about: 'ORGANISATION', icon: 'file' },
  STATUS_CHANGED: card('card'),
  SUPPLEMENT_DUE: card('warn'),
  MORE_TIME_REQUESTED: card('cal'),
  DEADLINE_EXTENDED: card('cal'),
  MORE_TIME_REFUSED: card('cal'),
  DATE_MOVED: card('cal'),
  LATE: card('clock'),
  CASE_OVERDUE: card('clock'),
  EXPEDITE_REQUESTED: card('phone'),
  EXPEDITE_GRANTED: card('check'),
  EXPEDITE_DECLINED: card('cross'),
  EXTENSION_WINDOW_OPEN: card('cal'),
  EXTENSION_REQUESTED: card('cal'),
  EXTENSION_WITHDRAWN: card('cal'),
  EXTENSION_GRANTED: card('check'),
  EXTENSION_REFUSED: card('cross'),
  VALIDITY_ENDING: card('over'),
  CORRECTION_REQUESTED: card('file'),
  CORRECTION_ACCEPTED: card('check'),
  CORRECTION_REFUSED: card('cross'),
  ARCHIVE_SOON: card('file'),
  NEW_DEVICE: { about: 'ACCOUNT', icon: 'user' },
  PASSKEY_ADDED: { about: 'ACCOUNT', icon: 'check' },
  PASSKEY_REMOVED: { about: 'ACCOUNT', icon: 'check' },
  PHONE_CHANGED: { about: 'ACCOUNT', icon: 'phone' },
  PROOF_ISSUED: card('file'),
  PROOF_REVOKED: card('back'),
  SHARE_CREATED: card('share'),
  SHARE_VIEWED: card('eye'),
  SHARE_CANCELLED: card('share'),
};

/** What a message is about, and its icon; a newer server may know kinds that this page does not. */
export function messageLook({ kind, cardId }: MessageRow_MessageFragment): Look {
  if (Object.hasOwn(LOOKS, kind)) return LOOKS[kind];
  return { about: cardId ? 'CARD' : 'GRANT', icon: 'mail' };
}
