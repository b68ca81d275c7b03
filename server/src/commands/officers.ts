import { OfficerRole } from '@exit-card/shared/officer';
import { appointOfficer, dismissOfficer } from '../officers/appoint-officer.ts';
import { listOfficers } from '../officers/officer.store.ts';
import { askIdNumber, PERSON_OPTION } from './ask-id-number.ts';
import { type Command, CommandFault, needed, several } from './command.ts';
import { onDatabase } from './on-database.ts';

const NOT_IN_REGISTER =
  'Nobody in the register has this ID number. Officers are people of the register too: exit-card import-register.';

export const addOfficer: Command = {
  takes: '--office ID --role ROLE[,ROLE…] [--from FILE]',
  what: 'make a person of the register an officer with exactly these roles',
  more: `Roles: ${Object.keys(OfficerRole).join(', ')}. The ID number is read from FILE or standard input.`,
  options: { ...PERSON_OPTION, office: { type: 'string' }, role: { type: 'string', multiple: true } },
  run: onDatabase(async (place, given) => {
    const officeId = needed(given, 'office');
    const roles = rolesOf(several(given, 'role'));
    const idNumber = await askIdNumber(place.terminal, given);
    const appointed = await appointOfficer(place, { idNumber, officeId, roles });
    switch (appointed) {
      case 'NO_SUCH_OFFICE':
        throw new CommandFault(`There is no office "${officeId}": exit-card list-offices shows them.`);
      case 'NO_SUCH_PERSON':
        throw new CommandFault(NOT_IN_REGISTER);
      case 'DECEASED':
        throw new CommandFault('The register says that this person has died.');
      default:
        place.terminal.out(`Officer ${appointed.id}: ${roles.join(', ')}`);
        return 0;
    }
  }),
};

export const removeOfficer: Command = {
  takes: '[--officer ID] [--from FILE]',
  what: 'take all roles away, at once',
  more: 'The officer by the ID of list-officers, or the person by the ID number in FILE or on standard input.',
  options: { ...PERSON_OPTION, officer: { type: 'string' } },
  run: onDatabase(async (place, given) => {
    const { officer } = given.options;
    const who =
      typeof officer === 'string' ? { id: officer } : { idNumber: await askIdNumber(place.terminal, given) };
    if (!(await dismissOfficer(place, who)))
      throw new CommandFault('That is no officer: exit-card list-officers shows them.');
    place.terminal.out('No officer any more');
    return 0;
  }),
};

export const listAllOfficers: Command = {
  what: 'list the officers with their offices and roles',
  run: onDatabase(async ({ database, terminal }) => {
    for (const { id, name, officeName, officeId, roles } of await listOfficers(
      database.read,
      database.tables,
    ))
      terminal.out(`${id}  ${name}  ${officeName} (${officeId})  ${roles.join(', ')}`);
    return 0;
  }),
};

function rolesOf(words: readonly string[]): OfficerRole[] {
  const known = Object.values(OfficerRole);
  const unknown = words.filter((word) => !known.some((role) => role === word));
  if (words.length === 0 || unknown.length > 0)
    throw new CommandFault(
      `--role takes ${known.join(', ')}${unknown.length > 0 ? `, not ${unknown}` : ''}.`,
    );
  return known.filter((role) => words.includes(role));
}
