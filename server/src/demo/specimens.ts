import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EvidenceType } from '@exit-card/shared/delegation';
import { v7 as newId } from 'uuid';
import { ROOT } from '../config.ts';
import type { FileStore } from '../files/file-store.ts';

/** A paper that the demo's people have handed in, as kept by the file store. */
export interface KeptSpecimen {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

const PAPERS = {
  HUKOU: ['household-register', '户口簿.png'],
  BIRTH_CERTIFICATE: ['birth-certificate', '出生医学证明.png'],
  NOTARIAL_DEED: ['notarial-deed', '公证书.png'],
  BUSINESS_LICENCE: ['business-licence', '营业执照和授权书.png'],
  HOSPITAL_NOTICE: ['hospital-notice', '医院证明.png'],
  RELATIONSHIP: ['relationship', '亲属关系证明.png'],
  ITINERARY: ['itinerary', '行程安排.png'],
  BOOKING: ['booking', '住宿预订单.png'],
} as const;
export type Paper = keyof typeof PAPERS;

/** Puts the picture of a paper into the file store; its row is written afterwards, so that no row lacks its file. */
export async function keepSpecimen(files: FileStore, paper: Paper): Promise<KeptSpecimen> {
  const [file, name] = PAPERS[paper];
  const content = await readFile(path.join(ROOT, 'server', 'specimens', `${file}.png`));
  const id = newId();
  await files.put(id, [content]);
  return { id, name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

/** Which paper shows this kind of evidence in the demo. */
export function paperOf(type: EvidenceType): Paper {
  return type === 'HUKOU' || type === 'BIRTH_CERTIFICATE' ? type : 'NOTARIAL_DEED';
}
