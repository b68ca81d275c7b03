/** What an upload is for; each has its own limits. */
export const FilePurpose = {
  GRANT_EVIDENCE: 'GRANT_EVIDENCE',
  ORGANISATION_EVIDENCE: 'ORGANISATION_EVIDENCE',
  BULK_LIST: 'BULK_LIST',
  EXPEDITE_PROOF: 'EXPEDITE_PROOF',
  SUPPLEMENT: 'SUPPLEMENT',
  CORRECTION: 'CORRECTION',
} as const;
export type FilePurpose = (typeof FilePurpose)[keyof typeof FilePurpose];

/** WAITING for the bytes; PENDING is 待查验; only CLEAN files are ever given out. */
export const FileState = {
  WAITING: 'WAITING',
  PENDING: 'PENDING',
  CLEAN: 'CLEAN',
  REJECTED: 'REJECTED',
} as const;
export type FileState = (typeof FileState)[keyof typeof FileState];

/** Why a file was not taken; the page says what to do. */
export const FileRefusal = {
  TYPE: 'TYPE',
  HEIC: 'HEIC',
  TOO_LARGE: 'TOO_LARGE',
  EMPTY: 'EMPTY',
  TOO_MANY: 'TOO_MANY',
  PICTURE_TOO_SMALL: 'PICTURE_TOO_SMALL',
  PICTURE_TOO_LARGE: 'PICTURE_TOO_LARGE',
  DAMAGED: 'DAMAGED',
  ENCRYPTED: 'ENCRYPTED',
  ACTIVE_CONTENT: 'ACTIVE_CONTENT',
  MALWARE: 'MALWARE',
  TICKET_OVER: 'TICKET_OVER',
} as const;
export type FileRefusal = (typeof FileRefusal)[keyof typeof FileRefusal];

/** Types that are taken, by their content and not by their name. */
export const FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/** Bytes, pieces and pixels. */
export const FILE_LIMITS = {
  bytes: 10 * 1024 * 1024,
  filesPerCase: 20,
  /** Not legible below this, on the short side. */
  minPixels: 600,
  /** Of the whole picture: what a decoder has to hold. */
  maxPixels: 50_000_000,
  nameLength: 120,
  ticketMinutes: 15,
} as const;
