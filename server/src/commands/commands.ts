import { backup, endSessions, restore } from './backup.ts';
import type { Command } from './command.ts';
import { confirmInPerson } from './confirm-in-person.ts';
import { importRegister } from './import-register.ts';
import { loadCalendar } from './load-calendar.ts';
import { announce, cancel, list } from './maintenance.ts';
import { newProofKeyCommand } from './new-proof-key.ts';
import { addOfficer, listAllOfficers, removeOfficer } from './officers.ts';
import { addOffice, importOffices, listAllOffices, removeOffice, updateOffice } from './offices.ts';
import { rotate } from './rotate.ts';
import { status } from './status.ts';
import { verify } from './verify.ts';

/** Everything that `exit-card` does, in the order of the usage. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  'add-office': addOffice,
  'update-office': updateOffice,
  'remove-office': removeOffice,
  'import-offices': importOffices,
  'list-offices': listAllOffices,
  'add-officer': addOfficer,
  'remove-officer': removeOfficer,
  'list-officers': listAllOfficers,
  'import-register': importRegister,
  'confirm-in-person': confirmInPerson,
  'load-calendar': loadCalendar,
  'announce-maintenance': announce,
  'cancel-maintenance': cancel,
  'list-maintenance': list,
  status,
  backup,
  restore,
  'end-sessions': endSessions,
  verify: { what: 'look for changed histories and access records', run: verify },
  'new-proof-key': newProofKeyCommand,
  'rotate-keys': {
    what: 'encrypt everything under the first of DATA_KEYS and INDEX_KEY; stop the server first',
    run: rotate,
  },
};
