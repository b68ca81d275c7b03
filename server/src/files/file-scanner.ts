export type ScanVerdict = 'CLEAN' | 'INFECTED' | 'UNAVAILABLE';

/** Looks for malware, an outside party. Silence is UNAVAILABLE: it never rejects and never guesses. */
export interface FileScanner {
  scan(content: Buffer): Promise<ScanVerdict>;
}

/** Until a scanner is connected every file stays 待查验 and is given to nobody. */
export const noScanner: FileScanner = { scan: async () => 'UNAVAILABLE' };
