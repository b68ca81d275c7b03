import type { AssuranceLevel } from '@exit-card/shared/applicant';

/** A session that is alive now; made from the cookie at every request, so that its end is effective at the next. */
export interface LiveSession {
  readonly id: string;
  /** Of the token that opens it: another one each time that the session rises. */
  readonly tokenHash: string;
  readonly kind: 'GUEST' | 'ACCOUNT';
  readonly applicantId: string;
  /** Null for a guest look-up. */
  readonly accountId: string | null;
  readonly assurance: AssuranceLevel;
  readonly publicComputer: boolean;
  /** The card that a guest look-up was narrowed to. */
  readonly cardNumber: string | null;
  readonly faceCheckedAt: Date | null;
  /** When this session proved the second factor. */
  readonly secondFactorAt: Date | null;
  /** When this session last proved a fresh code. */
  readonly stepUpAt: Date | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** Who sends a request, and from where. */
export interface Caller {
  readonly requestId: string;
  readonly address: string;
  /** Of the page that asks, as `https://card.example`: the public one, or in the demo the name by which it was reached. */
  readonly origin: string;
  /** SHA-256 of the device cookie: an opaque mark of this browser. */
  readonly deviceHash: string;
  /** Readable name of the browser and system, from the User-Agent. */
  readonly deviceName: string;
  readonly session: LiveSession | null;
}

/** A signed-in person; stores and rules ask for this, never for an id. */
export interface Viewer {
  readonly applicantId: string;
  readonly accountId: string;
  readonly assurance: AssuranceLevel;
  readonly session: LiveSession;
}
