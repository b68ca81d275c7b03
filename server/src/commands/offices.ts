import { listOfficers } from '../officers/officer.store.ts';
import type { StoredOffice } from '../offices/office.store.ts';
import { changeOffice, deleteOffice, findOffice, listOffices, saveOffices } from '../offices/office.store.ts';
import { isWholeOffice, OFFICE_FIELDS, type OfficeField, parseOffice } from '../offices/office-entry.ts';
import { type Command, CommandFault, type Given, optional } from './command.ts';
import { onDatabase } from './on-database.ts';
import { type Columns, tableRows } from './table-file.ts';

/** `nameEn` is `--name-en`. */
const optionOf = (field: OfficeField) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const FIELD_OPTIONS = Object.fromEntries(
  OFFICE_FIELDS.map((field) => [optionOf(field), { type: 'string' as const }]),
);
const { id: _, ...CHANGEABLE } = FIELD_OPTIONS;
const TAKES = OFFICE_FIELDS.map((field) => `--${optionOf(field)} …`);

const COLUMNS: Columns<OfficeField> = {
  id: { headings: ['编号', '代码'], needed: true },
  province: { headings: ['省份', '省份代码'], needed: true },
  name: { headings: ['名称'], needed: true },
  nameEn: { headings: ['英文名称'], needed: true },
  address: { headings: ['地址'], needed: true },
  addressEn: { headings: ['英文地址'], needed: true },
  hours: { headings: ['办公时间'], needed: true },
  hoursEn: { headings: ['英文办公时间'], needed: true },
  phone: { headings: ['电话'], needed: true },
};

export const addOffice: Command = {
  takes: TAKES.join(' '),
  what: 'put an offline place into the directory',
  more: 'All of it is needed, in both languages. ID: lower-case letters, digits, hyphens. Province: two-digit region code.',
  options: FIELD_OPTIONS,
  run: onDatabase(async ({ database, terminal }, given) => {
    const { tables } = database;
    const office = entered(given);
    if (!isWholeOffice(office))
      throw new CommandFault(
        `Missing: ${OFFICE_FIELDS.filter((field) => office[field] === undefined).map((field) => `--${optionOf(field)}`)}.`,
      );
    await database.write(async (tx) => {
      if (await findOffice(tx, tables, office.id))
        throw new CommandFault(
          `There is an office "${office.id}" already: exit-card update-office changes it.`,
        );
      await saveOffices(tx, tables, [office]);
    });
    terminal.out(`Office ${office.id} is in the directory`);
    return 0;
  }),
};

export const updateOffice: Command = {
  takes: `ID ${TAKES.slice(1)
    .map((option) => `[${option}]`)
    .join(' ')}`,
  what: 'change what is given of an offline place',
  words: 1,
  options: CHANGEABLE,
  run: onDatabase(async ({ database, terminal }, given) => {
    const id = given.words[0]!;
    const change = entered(given);
    if (Object.keys(change).length === 0) throw new CommandFault('Nothing to change was given.');
    if (!(await database.write((tx) => changeOffice(tx, database.tables, id, change)))) throw noSuch(id);
    terminal.out(`Office ${id}: ${Object.keys(change).join(', ')} changed`);
    return 0;
  }),
};

export const removeOffice: Command = {
  takes: 'ID',
  what: 'take an offline place without officers out of the directory',
  words: 1,
  run: onDatabase(async ({ database, terminal }, { words }) => {
    const id = words[0]!;
    const { tables } = database;
    await database.write(async (tx) => {
      const staff = (await listOfficers(tx, tables)).filter(({ officeId }) => officeId === id);
      if (staff.length > 0)
        throw new CommandFault(
          `${staff.length} officers belong to "${id}": give them another office (exit-card add-officer) or remove them.`,
        );
      if (!(await deleteOffice(tx, tables, id))) throw noSuch(id);
    });
    terminal.out(`Office ${id} is out of the directory`);
    return 0;
  }),
};

export const importOffices: Command = {
  takes: 'FILE.csv',
  what: 'put many places into the directory, or change those with the same id',
  more: `All or none. Columns: ${OFFICE_FIELDS.join(', ')}, or their Chinese names.`,
  words: 1,
  run: onDatabase(async ({ database, terminal }, { words }) => {
    const places: StoredOffice[] = [];
    let faults = 0;
    for await (const { line, cells } of tableRows(words[0]!, COLUMNS)) {
      const parsed = parseOffice(cells);
      if (parsed.ok && isWholeOffice(parsed.office)) places.push(parsed.office);
      else {
        faults += 1;
        terminal.err(`line ${line}: ${parsed.ok ? 'something is missing' : parsed.faults.join(', ')}`);
      }
    }
    if (faults > 0) throw new CommandFault(`${faults} lines are no good; nothing was changed.`);
    await database.write((tx) => saveOffices(tx, database.tables, places));
    terminal.out(`${places.length} offices are in the directory`);
    return 0;
  }),
};

export const listAllOffices: Command = {
  takes: '[--province NN]',
  what: 'list the offline places',
  options: { province: { type: 'string' } },
  run: onDatabase(async ({ database, terminal }, given) => {
    const province = optional(given, 'province') ?? null;
    for (const { id, name, nameEn, address, hours, phone, ...office } of await listOffices(
      database.read,
      database.tables,
      province,
    ))
      terminal.out(`${id}  ${office.province}  ${name} / ${nameEn}  ${address}  ${hours}  ${phone}`);
    return 0;
  }),
};

/** Throws CommandFault with the options that are no good. */
function entered(given: Given): Partial<StoredOffice> {
  const texts = OFFICE_FIELDS.map((field) => [field, optional(given, optionOf(field))] as const);
  const parsed = parseOffice(Object.fromEntries(texts.filter(([, text]) => text !== undefined)));
  if (parsed.ok) return parsed.office;
  throw new CommandFault(`No good: ${parsed.faults.map((field) => `--${optionOf(field)}`).join(', ')}.`);
}

function noSuch(id: string): CommandFault {
  return new CommandFault(`There is no office "${id}": exit-card list-offices shows them.`);
}
