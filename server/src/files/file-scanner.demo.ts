import type { FileScanner, ScanVerdict } from './file-scanner.ts';

/** The harmless text that every scanner takes for malware, in two halves so that none takes this file for it. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** Knows the test file and nothing else. */
export class DemoFileScanner implements FileScanner {
  /** Set by the demo's controls: it answers nothing. */
  isDown = false;

  async scan(content: Buffer): Promise<ScanVerdict> {
    if (this.isDown) return 'UNAVAILABLE';
    return content.includes(EICAR) ? 'INFECTED' : 'CLEAN';
  }
}
