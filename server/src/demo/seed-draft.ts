import { NO_APPLICATION } from '@exit-card/shared/application';
import { v7 as newId } from 'uuid';
import { insertDraft, sealApplication } from '../applications/draft.store.ts';
import type { Writes } from '../db/database.ts';
import type { GrantSource } from '../delegation/grant-file.store.ts';
import { PEOPLE } from './people.ts';
import { chinaTime } from './story.ts';

/** Half filled in: why and where, not when. */
const DRAFT = {
  writer: PEOPLE.zhaoMin,
  savedAt: '2024-03-10 20:15',
  application: {
    ...NO_APPLICATION,
    purpose: 'BUSINESS',
    purposeText: '参加汉诺威工业博览会',
    destination: 'DE',
  },
} as const;

export async function seedDraft(tx: Writes, { tables, vault }: GrantSource): Promise<void> {
  const { writer, savedAt, application } = DRAFT;
  const at = chinaTime(savedAt);
  const id = newId({ msecs: at.getTime() });
  await insertDraft(tx, tables, {
    id,
    principalId: writer.id,
    writtenBy: writer.id,
    grantId: null,
    contentCipher: sealApplication(vault, id, application),
    createdAt: at,
    updatedAt: at,
    version: 2,
  });
}
