import { Fault } from '../fault.ts';

/**
 * CARD: something of this card changed for this person. MESSAGE: a message came or was read. GRANT: a grant of theirs, or a seat,
 * changed. ACCOUNT: sessions, drafts or settings.
 */
export type EventKind = 'CARD' | 'MESSAGE' | 'GRANT' | 'ACCOUNT';

/** What a connected page of one person has to read anew; ids only, never content. */
export interface NewEvent {
  readonly applicantId: string;
  readonly kind: EventKind;
  readonly cardId?: string | null;
  /** Under which the person sees the card; null for the own one. */
  readonly grantId?: string | null;
  readonly notificationId?: string | null;
}

export interface StoredEvent extends Required<Omit<NewEvent, 'applicantId'>> {
  /** Place in the person's box, from 1, without gaps. */
  readonly seq: number;
}

/** Where a stream goes on: behind so many events of the person's box. */
export function cursorOf(position: number): string {
  return Buffer.from(`box:${position}`, 'latin1').toString('base64url');
}

/** Checked for its form only: a made-up one opens nobody else's box. Throws BAD_USER_INPUT. */
export function positionIn(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  const position = Number(/^box:(\d{1,15})$/.exec(text)?.[1]);
  if (Number.isNaN(position) || cursorOf(position) !== cursor)
    throw new Fault('BAD_USER_INPUT', { at: 'after' });
  return position;
}
