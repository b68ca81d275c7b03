import { issueCounterCode } from '../applicants/counter-check.store.ts';
import { peopleByIdNumber } from '../delegation/claimed-person.store.ts';
import { askIdNumber, PERSON_OPTION } from './ask-id-number.ts';
import { type Command, CommandFault } from './command.ts';
import { onDatabase } from './on-database.ts';

export const confirmInPerson: Command = {
  takes: '[--from FILE]',
  what: 'give somebody whom you saw with their ID card a code for the face check',
  more: 'The person signs in and types it within 30 minutes, once. Reads the ID number from FILE or standard input.',
  options: PERSON_OPTION,
  run: onDatabase(async ({ database, vault, clock, terminal }, given) => {
    const hmac = vault.blindIndex('id-number', await askIdNumber(terminal, given));
    const [person] = await peopleByIdNumber(database.read, database.tables, [hmac]);
    if (!person)
      throw new CommandFault('Nobody in the register has this ID number: exit-card import-register.');
    if (person.deceasedOn !== null)
      throw new CommandFault('The register says that this person has died: call the register first.');
    const code = await issueCounterCode(database, vault, person.id, clock.realNow());
    terminal.out(`${code.slice(0, 4)} ${code.slice(4)}`);
    return 0;
  }),
};
