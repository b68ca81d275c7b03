import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { demandRole } from '../officers/officer.ts';
import { commandEnvironment, exitCard } from '../testing/commands.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { provenAs } from '../testing/planted-cards.ts';
import { openWorld } from '../testing/world.ts';

const OFFICE = [
  ...['--id', 'bj-1', '--province', '11', '--name', '示例大厅', '--name-en', 'Sample Hall'],
  ...['--address', '样板街1号', '--address-en', '1 Yangban Street'],
  ...['--hours', '工作日 9:00–17:00', '--hours-en', 'Working days 9:00–17:00', '--phone', '12367'],
];

onBothEngines((open) => {
  it('makes the first administrator of an empty installation, and takes roles away at once', async () => {
    const world = await openWorld(open);
    const environment = commandEnvironment(world.database.location);
    const run = (words: string[], input?: string) => exitCard(environment, words, input);
    const person = await aPerson(world.database, world.services.vault, { name: '欧阳管' });

    expect(await run(['add-office', ...OFFICE])).toMatchObject({ code: 0, err: '' });
    const added = await run(
      ['add-officer', '--office', 'bj-1', '--role', 'ADMIN,REVIEWER'],
      `${person.idNumber}\n`,
    );
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).not.toContain(person.idNumber);
    expect((await run(['list-officers'])).out).toMatch(/欧阳管 {2}示例大厅 \(bj-1\) {2}REVIEWER, ADMIN$/);

    const officer = provenAs(person.id);
    expect(await demandRole(world.services, officer, ['ADMIN'])).toMatchObject({ officeName: '示例大厅' });
    // Given again: exactly these roles, from the next request on.
    await run(['add-officer', '--office', 'bj-1', '--role', 'REVIEWER'], person.idNumber);
    await expect(demandRole(world.services, officer, ['ADMIN'])).rejects.toThrow('FORBIDDEN');
    await demandRole(world.services, officer, ['REVIEWER']);

    expect(await run(['remove-officer'], person.idNumber)).toMatchObject({ code: 0 });
    await expect(demandRole(world.services, officer, ['REVIEWER'])).rejects.toThrow('FORBIDDEN');
    expect((await run(['list-officers'])).out).toBe('');
    expect(await run(['remove-officer'], person.idNumber)).toMatchObject({ code: 2 });
  });

  it('says what to do about a person, a role or an office that does not exist', async () => {
    const database = await open();
    const environment = commandEnvironment(database.location);
    const run = (words: string[], input?: string) => exitCard(environment, words, input);
    await run(['add-office', ...OFFICE]);
    const stranger = '110105199003070019';
    const add = (office: string, role: string, input: string) =>
      run(['add-officer', '--office', office, '--role', role], input);
    expect(await add('bj-1', 'ADMIN', stranger)).toMatchObject({ code: 2 });
    expect((await add('bj-1', 'ADMIN', stranger)).err).toContain('import-register');
    expect((await add('bj-9', 'ADMIN', stranger)).err).toContain('list-offices');
    expect((await add('bj-1', 'KING', stranger)).err).toContain('INTAKE, REVIEWER');
    expect((await add('bj-1', 'ADMIN', '12345')).err).toBe('That is no ID number (LENGTH).');
    const known = await run(['add-officer', '--role', 'ADMIN'], stranger);
    expect(known).toMatchObject({ code: 2, err: '--office is missing.' });
  });
});

onBothEngines((open) => {
  it('keeps the directory of offices: by hand and from a spreadsheet in GB18030', async () => {
    const database = await open();
    const environment = commandEnvironment(database.location);
    const run = (words: string[]) => exitCard(environment, words);
    await run(['add-office', ...OFFICE]);
    expect(await run(['add-office', ...OFFICE])).toMatchObject({ code: 2 });
    expect(await run(['update-office', 'bj-1', '--phone', '010 1234 5678'])).toMatchObject({ code: 0 });
    expect((await run(['update-office', 'bj-2', '--phone', '12367'])).err).toContain('no office "bj-2"');
    expect((await run(['update-office', 'bj-1', '--province', '99'])).err).toBe('No good: --province.');
    expect((await run(['add-office', '--id', 'x', '--name', '名'])).err).toMatch(
      /^Missing: --province,--name-en/,
    );

    const file = path.join(database.location.dataDir, 'offices.csv');
    // 编号,省份,名称,英文名称,地址,英文地址,办公时间,英文办公时间,电话 / bj-1 … 大厅
    const heads = Buffer.from('b1e0bac52ccaa1b7dd2cc3fbb3c6', 'hex');
    const name = Buffer.from('b4f3ccfc', 'hex');
    const rest = ',nameEn,address,addressEn,hours,hoursEn,phone\r\n';
    const more = ',Hall,street,Street,9-17,9-17,12367\r\n';
    writeFileSync(
      file,
      Buffer.concat([
        heads,
        Buffer.from(`${rest}bj-1,11,`),
        name,
        Buffer.from(`${more}sh-1,31,`),
        name,
        Buffer.from(more),
      ]),
    );
    expect(await run(['import-offices', file])).toMatchObject({ code: 0, err: '' });
    expect((await run(['list-offices', '--province', '31'])).out).toBe(
      'sh-1  31  大厅 / Hall  street  9-17  12367',
    );
    expect((await run(['list-offices'])).out.split('\n')).toHaveLength(2);

    writeFileSync(
      file,
      `id,province,name,nameEn,address,addressEn,hours,hoursEn,phone\nsh-2,31,甲,A,b,B,c,C,1236\nsh 3,77,乙,A,b,B,c,C,x\n`,
    );
    const refused = await run(['import-offices', file]);
    expect(refused.err).toBe('line 3: id, province, phone\n1 lines are no good; nothing was changed.');
    expect((await run(['list-offices'])).out.split('\n')).toHaveLength(2);
    expect((await run(['remove-office', 'sh-1'])).code).toBe(0);
  });
});
