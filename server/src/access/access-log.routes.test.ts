import { expect, it } from 'vitest';
import { anAccess } from '../testing/an-access.ts';
import { startTestApp } from '../testing/ask.ts';
import { onBothEngines } from '../testing/engines.ts';
import { recordAccesses } from './access-record.store.ts';

const LOOKS = 1100;

onBothEngines((open) => {
  it('S11.4: the whole own log can be kept as a table or as JSON, and by nobody else', async () => {
    const { location } = await open();
    const app = await startTestApp({ location });
    const owner = app.browser();
    await owner.signInAs('周涛');
    const { database } = app.services;
    const { applicants } = database.tables;
    const people = await database.read
      .select({ id: applicants.id, name: applicants.nameOriginal })
      .from(applicants);
    const { id } = people.find(({ name }) => name === '周涛')!;
    const look = {
      actorKind: 'OFFICER',
      officeName: '=HYPERLINK("http://x")',
      action: 'WRITE_CARD',
    } as const;
    await database.write((tx) => recordAccesses(tx, database.tables, Array(LOOKS).fill(anAccess(id, look))));

    const table = await owner.send('/access-log.csv');
    expect(Object.fromEntries(table.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="access-log.csv"',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    const text = Buffer.from(await table.arrayBuffer()).toString();
    const lines = text.split('\r\n');
    expect(lines[0]).toMatch(/^\ufeff"序号 No\."/);
    expect(lines).toHaveLength(1 + LOOKS + 1);
    expect(lines[1]).toMatch(/^"1100","2024-03-11 10:00:00","工作人员 An officer"/);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"")"`);

    const json = (await (await owner.send('/access-log.json')).json()) as Record<string, unknown>[];
    expect(json).toHaveLength(LOOKS);
    expect(json.at(-1)).toMatchObject({
      seq: 1,
      action: 'WRITE_CARD',
      prevHash: '',
      hash: json.at(-2)?.['prevHash'],
    });

    for (const inside of ['actorApplicantId', 'requestId', 'principalId'])
      expect(json[0]).not.toHaveProperty(inside);

    for (const path of ['/access-log.csv', '/access-log.json']) {
      expect((await app.browser().send(path)).status).toBe(401);
      const elsewhere = { headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } };
      expect((await owner.send(path, elsewhere)).status).toBe(403);
    }
    const stranger = app.browser();
    await stranger.signInAs('张三');
    expect(await (await stranger.send('/access-log.json')).text()).not.toContain('HYPERLINK');
  });
});
