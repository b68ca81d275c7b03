export type FaceAnswer =
  | { outcome: 'PASS' }
  | { outcome: 'FAIL' }
  | { outcome: 'UNAVAILABLE'; retryAfterSeconds: number };

/** Compares a live picture with the register's, an outside party. */
export interface FaceCheck {
  check(applicantId: string, capture: string): Promise<FaceAnswer>;
}
