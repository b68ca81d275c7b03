import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { idNumberWithCheckDigit } from '@exit-card/shared/id-number';
import { beforeAll, expect, it } from 'vitest';
import { embeddedIdentityRegister } from '../applicants/identity-register.store.ts';
import { countStatements } from '../db/statements.ts';
import { commandEnvironment, exitCard, type Ran } from '../testing/commands.ts';
import { onBothEngines, type TestDatabase } from '../testing/engines.ts';
import { testVault } from '../testing/vault.ts';

const HEADS = 'name,idNumber,phone,passportNumber,passportValidTo,deceasedOn';
const OUYANG = '欧阳娜娜,110105199003070156,13900139001,E12345601,2031/4/6,';
const ABDU = '阿卜杜•热合曼,65010119951123003x,+86 139 0013 9002,,,';
const LATE = '丁一,310101193506200017,13900139003,,,2023年11月2日';

const idNumbers = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    idNumberWithCheckDigit(`11010519800101${String(i).padStart(3, '0')}`),
  );

onBothEngines((open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  const enter = (text: string | Buffer, ...options: string[]): Promise<Ran> => {
    const file = path.join(database.location.dataDir, 'register.csv');
    writeFileSync(file, text);
    return exitCard(commandEnvironment(database.location), ['import-register', file, ...options]);
  };
  const people = () => database.read.$count(database.tables.applicants);
  const matches = async (
    nameKey: string,
    idNumber: string,
    phoneNumber: string,
    passportNumber: string | null,
  ) =>
    (
      await embeddedIdentityRegister(database, testVault()).match({
        nameKey,
        idNumber,
        phoneNumber,
        passportNumber,
      })
    ).outcome;

  it('enters people who then prove who they are, and does nothing when the file comes again', async () => {
    const file = `\uFEFF${[HEADS, OUYANG, '', ABDU, LATE].join('\r\n')}`;
    const first = await enter(file);
    expect(first).toMatchObject({ code: 0, out: '3 people added, 0 changed, 0 as they were' });
    expect(await matches('欧阳娜娜', '110105199003070156', '13900139001', 'E12345601')).toBe('MATCH');
    expect(await matches('阿卜杜·热合曼', '65010119951123003X', '13900139002', null)).toBe('MATCH');
    const [late] = await database.read
      .select({
        deceasedOn: database.tables.applicants.deceasedOn,
        count: database.tables.applicants.accessCount,
      })
      .from(database.tables.applicants)
      .orderBy(database.tables.applicants.birthDate);
    expect(late).toEqual({ deceasedOn: '2023-11-02', count: 0 });
    expect((await enter(file)).out).toBe('0 people added, 0 changed, 3 as they were');
  });

  it('brings up to date what has changed: name, phone, passport, death', async () => {
    const changed = [
      HEADS,
      '欧阳娜,110105199003070156,13900139009,E12345602,2031-04-06,',
      ABDU,
      '丁一,310101193506200017,13900139003,,,',
    ];
    expect((await enter(changed.join('\n'))).out).toBe('0 people added, 2 changed, 1 as they were');
    expect(await matches('欧阳娜', '110105199003070156', '13900139009', 'E12345602')).toBe('MATCH');
    expect(await matches('欧阳娜', '110105199003070156', '13900139009', 'E12345601')).toBe('MATCH');
    expect(await matches('欧阳娜娜', '110105199003070156', '13900139001', null)).toBe('MISMATCH');
  });

  it('L4: names the faults of each line, never what stands there, and enters nothing of such a file', async () => {
    const before = await people();
    const rows = [
      HEADS,
      '白一,110105199003070090,13900139011,,,', // check digit
      '白\uE000,110105199003070239,0101234567,X1,2031-02-30,2999-01-01',
      '白二,1.10105E+17,13900139012,,,',
      '欧阳娜,110105199003070156,13900139009,E12345602,,',
      '欧阳娜,110105199003070156,13900139009,,,',
      '白三,110105199003070316,13900139013,,,',
    ];
    const ran = await enter(rows.join('\n'));
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err.split('\n')).toEqual([
      'line 2: idNumber CHECK_DIGIT',
      'line 3: name PRIVATE_USE, idNumber CHECK_DIGIT, phone LANDLINE, passportNumber FORM, passportValidTo NO_SUCH_DAY, deceasedOn IMPOSSIBLE',
      'line 4: idNumber EXCEL_DAMAGE',
      'line 6: idNumber DUPLICATE',
      '6 rows read, 4 of them faulty',
      'Nothing was entered. Mend these lines, or enter the others with --skip-faulty.',
    ]);
    expect(ran.err).not.toMatch(/\d{6}|白/);
    expect(await people()).toBe(before);

    const rest = await enter(rows.join('\n'), '--skip-faulty');
    expect(rest).toMatchObject({ code: 1, out: '1 people added, 1 changed, 0 as they were' });
    expect(
      (await enter(`${HEADS}\n白一,110105199003070090,13900139011,,,`, '--allow-check-digit')).code,
    ).toBe(0);
  });

  it('gives nobody the passport of another person', async () => {
    const stolen = `${HEADS}\n白四,110105199003070391,13900139014,E12345601,,`;
    const refused = await enter(stolen);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('line 2: passportNumber OF_ANOTHER');
    const skipped = await enter(stolen, '--skip-faulty');
    expect(skipped).toMatchObject({ code: 1, out: '0 people added, 0 changed, 0 as they were' });
  });

  it('L4: reads GB18030, and goes on where it was cut off, with few statements', async () => {
    const rows = idNumbers(900).map((id, i) => `${id},1370013${String(i).padStart(4, '0')},`);
    // 姓名 / 张三 in GB18030
    const heads = [Buffer.from('d0d5c3fb', 'hex'), Buffer.from(',idNumber,phone\n')];
    const name = Buffer.from('d5c5c8fd', 'hex');
    const whole = Buffer.concat([...heads, ...rows.flatMap((row) => [name, Buffer.from(`,${row}\n`)])]);
    const half = Buffer.concat([
      ...heads,
      ...rows.slice(0, 400).flatMap((row) => [name, Buffer.from(`,${row}\n`)]),
    ]);
    expect((await enter(half)).out).toBe('400 people added, 0 changed, 0 as they were');
    const { result, statements } = await countStatements(() => enter(whole));
    expect(result.out).toBe('500 people added, 0 changed, 400 as they were');
    expect(statements.filter((text) => /applicants|passports/.test(text)).length).toBeLessThan(10);
    expect(await matches('张三', idNumbers(900)[899]!, '13700130899', null)).toBe('MATCH');
  });
});
