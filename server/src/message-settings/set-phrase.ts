import { parsePhrase } from '@exit-card/shared/phrase';
import type { Caller, Viewer } from '../access/caller.ts';
import { demandStepUp } from '../access/step-up.ts';
import { holdAccount } from '../applicants/account.store.ts';
import type { InvalidInput } from '../applicants/answer.ts';
import { invalidInput } from '../applicants/answer.ts';
import { getApplicant } from '../applicants/applicant.store.ts';
import type { Services } from '../services.ts';
import { changeSettings } from './change-settings.ts';
import { type MessageSettingsChanged, settingsChanged } from './message-settings.ts';

/**
 * The words by which the viewer knows true messages; null for none. Throws STEP_UP_REQUIRED before a fresh code when there are
 * some already: whoever finds a page open shall not make false messages look true.
 */
export async function setPhrase(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  typed: string | null,
): Promise<MessageSettingsChanged | InvalidInput> {
  const { database, vault, clock } = services;
  const { tables } = database;
  const { name } = await getApplicant(database.read, tables, vault, viewer.applicantId);
  const parsed = typed === null ? null : parsePhrase(typed, name);
  if (parsed && !parsed.ok) return invalidInput([{ field: 'PHRASE', reason: parsed.reason }]);
  await database.write(async (tx) => {
    const account = await holdAccount(tx, tables, viewer);
    if (account.phraseCipher !== null) demandStepUp(viewer, clock.realNow());
    const phraseCipher = parsed && vault.encrypt('accounts.phrase_cipher', account.id, parsed.phrase);
    await changeSettings(tx, services, caller, viewer, { phraseCipher });
  });
  return settingsChanged(viewer);
}
