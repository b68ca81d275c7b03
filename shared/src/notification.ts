/** What a message is about; the page has the words. */
export const NotificationKind = {
  GRANT_REQUESTED: 'GRANT_REQUESTED',
  GRANT_RETURNED: 'GRANT_RETURNED',
  GRANT_ACTIVE: 'GRANT_ACTIVE',
  GRANT_NARROWED: 'GRANT_NARROWED',
  GRANT_CANCELLED: 'GRANT_CANCELLED',
  GRANT_LAPSED: 'GRANT_LAPSED',
  GRANT_REFUSED: 'GRANT_REFUSED',
  GRANT_FIRST_USE: 'GRANT_FIRST_USE',
  GRANT_ENDING: 'GRANT_ENDING',
  GRANT_ENDED: 'GRANT_ENDED',
  GRANT_SUSPENDED: 'GRANT_SUSPENDED',
  GRANT_RESUMED: 'GRANT_RESUMED',
  MAJORITY_REACHED: 'MAJORITY_REACHED',
  ORGANISATION_VERIFIED: 'ORGANISATION_VERIFIED',
  ORGANISATION_REFUSED: 'ORGANISATION_REFUSED',
  ORGANISATION_SUSPENDED: 'ORGANISATION_SUSPENDED',
  SEAT_GIVEN: 'SEAT_GIVEN',
  SEAT_TAKEN: 'SEAT_TAKEN',
  SEAT_DECLINED: 'SEAT_DECLINED',
  SEAT_WITHDRAWN: 'SEAT_WITHDRAWN',
  SEAT_ENDING: 'SEAT_ENDING',
  SEAT_ENDED: 'SEAT_ENDED',
  SEAT_GIVEN_UP: 'SEAT_GIVEN_UP',
  BULK_DONE: 'BULK_DONE',
  STATUS_CHANGED: 'STATUS_CHANGED',
  SUPPLEMENT_DUE: 'SUPPLEMENT_DUE',
  MORE_TIME_REQUESTED: 'MORE_TIME_REQUESTED',
  DEADLINE_EXTENDED: 'DEADLINE_EXTENDED',
  MORE_TIME_REFUSED: 'MORE_TIME_REFUSED',
  DATE_MOVED: 'DATE_MOVED',
  LATE: 'LATE',
  CASE_OVERDUE: 'CASE_OVERDUE',
  EXPEDITE_REQUESTED: 'EXPEDITE_REQUESTED',
  EXPEDITE_GRANTED: 'EXPEDITE_GRANTED',
  EXPEDITE_DECLINED: 'EXPEDITE_DECLINED',
  EXTENSION_WINDOW_OPEN: 'EXTENSION_WINDOW_OPEN',
  EXTENSION_REQUESTED: 'EXTENSION_REQUESTED',
  EXTENSION_WITHDRAWN: 'EXTENSION_WITHDRAWN',
  EXTENSION_GRANTED: 'EXTENSION_GRANTED',
  EXTENSION_REFUSED: 'EXTENSION_REFUSED',
  VALIDITY_ENDING: 'VALIDITY_ENDING',
  CORRECTION_REQUESTED: 'CORRECTION_REQUESTED',
  CORRECTION_ACCEPTED: 'CORRECTION_ACCEPTED',
  CORRECTION_REFUSED: 'CORRECTION_REFUSED',
  ARCHIVE_SOON: 'ARCHIVE_SOON',
} as const;
export type NotificationKind = (typeof NotificationKind)[keyof typeof NotificationKind];

/** By which a person is told beside the site itself, where every message stands whatever is chosen. */
export const MessageChannel = { PUSH: 'PUSH', SMS: 'SMS', MAIL: 'MAIL' } as const;
export type MessageChannel = (typeof MessageChannel)[keyof typeof MessageChannel];

/** What a person chooses channels for. SECURITY is told by every channel that there is. */
export const MessageTopic = {
  CARD: 'CARD',
  DEADLINE: 'DEADLINE',
  GRANT: 'GRANT',
  SHARE: 'SHARE',
  ORGANISATION: 'ORGANISATION',
  SECURITY: 'SECURITY',
} as const;
export type MessageTopic = (typeof MessageTopic)[keyof typeof MessageTopic];

/** Where a person wants it otherwise than usual. */
export type ChannelChoices = Partial<Record<MessageTopic, Partial<Record<MessageChannel, boolean>>>>;

/** The topic of each kind: a new kind stands here too. */
const TOPICS = {
  GRANT_REQUESTED: 'GRANT',
  GRANT_RETURNED: 'GRANT',
  GRANT_ACTIVE: 'GRANT',
  GRANT_NARROWED: 'GRANT',
  GRANT_CANCELLED: 'GRANT',
  GRANT_LAPSED: 'GRANT',
  GRANT_REFUSED: 'GRANT',
  GRANT_FIRST_USE: 'GRANT',
  GRANT_ENDING: 'GRANT',
  GRANT_ENDED: 'GRANT',
  GRANT_SUSPENDED: 'GRANT',
  GRANT_RESUMED: 'GRANT',
  MAJORITY_REACHED: 'GRANT',
  ORGANISATION_VERIFIED: 'ORGANISATION',
  ORGANISATION_REFUSED: 'ORGANISATION',
  ORGANISATION_SUSPENDED: 'ORGANISATION',
  SEAT_GIVEN: 'ORGANISATION',
  SEAT_TAKEN: 'ORGANISATION',
  SEAT_DECLINED: 'ORGANISATION',
  SEAT_WITHDRAWN: 'ORGANISATION',
  SEAT_ENDING: 'ORGANISATION',
  SEAT_ENDED: 'ORGANISATION',
  SEAT_GIVEN_UP: 'ORGANISATION',
  BULK_DONE: 'ORGANISATION',
  STATUS_CHANGED: 'CARD',
  SUPPLEMENT_DUE: 'DEADLINE',
  MORE_TIME_REQUESTED: 'DEADLINE',
  DEADLINE_EXTENDED: 'DEADLINE',
  MORE_TIME_REFUSED: 'DEADLINE',
  DATE_MOVED: 'DEADLINE',
  LATE: 'CARD',
  CASE_OVERDUE: 'CARD',
  EXPEDITE_REQUESTED: 'CARD',
  EXPEDITE_GRANTED: 'CARD',
  EXPEDITE_DECLINED: 'CARD',
  EXTENSION_WINDOW_OPEN: 'DEADLINE',
  EXTENSION_REQUESTED: 'CARD',
  EXTENSION_WITHDRAWN: 'CARD',
  EXTENSION_GRANTED: 'CARD',
  EXTENSION_REFUSED: 'CARD',
  VALIDITY_ENDING: 'DEADLINE',
  CORRECTION_REQUESTED: 'CARD',
  CORRECTION_ACCEPTED: 'CARD',
  CORRECTION_REFUSED: 'CARD',
  ARCHIVE_SOON: 'DEADLINE',
} as const satisfies Record<NotificationKind, MessageTopic>;

export function topicOf(kind: NotificationKind): MessageTopic {
  return TOPICS[kind];
}

/** Who takes push or gave a mail address wants to be told by it; text messages cost attention, so they are for what cannot wait. */
const BY_TEXT_MESSAGE: readonly MessageTopic[] = ['CARD', 'DEADLINE', 'GRANT'];

/** Whether a message of this topic goes by this channel too, with what the person chose and what is usual where nothing was chosen. */
export function isTold(topic: MessageTopic, channel: MessageChannel, choices: ChannelChoices): boolean {
  if (topic === 'SECURITY') return true;
  return choices[topic]?.[channel] ?? (channel !== 'SMS' || BY_TEXT_MESSAGE.includes(topic));
}
