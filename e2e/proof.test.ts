import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { barriers, sidewaysScroll } from './harness/accessibility.ts';
import { CHROMIUM } from './harness/browser.ts';
import { onPage, said } from './harness/heading.ts';
import { type House, openHouse } from './harness/house.ts';
import { becomePerson } from './harness/personas.ts';
import { keepShot } from './harness/shots.ts';

/** A4 at 96 pixels an inch, within the margins of 13 mm. */
const SHEET = { width: 695, height: 1024 };

describe.skipIf(!CHROMIUM)('a signed document', () => {
  let house: House;
  let file: string;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  it('S4.4: is signed, printed on one page with a rare character, and kept as a file', async () => {
    const owner = await house.visit({ width: 360, height: 740 });
    const { page } = owner;
    await becomePerson(owner, PEOPLE.liYan);
    await owner.open(PATHS.cards);
    await page.getByRole('main').getByRole('link', { name: /，/ }).first().click();
    await page.getByRole('link', { name: /^开具电子证明/ }).click();
    await onPage(page, '开具电子证明');
    await page.getByRole('checkbox', { name: /写上全名“李䶮”/ }).check();
    await looksWell(page, 'proof-form');
    await page.getByRole('button', { name: '开具', exact: true }).click();
    await onPage(page, '电子证明已开具');
    await page.getByRole('img', { name: '核验用的二维码' }).waitFor();
    await looksWell(page, 'proof-issued');

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^下载证明文件/ }).click();
    expect((await download).suggestedFilename()).toBe('exit-card-proof-2024-03-11.json');
    file = await readFile(await (await download).path(), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ signed: { person: { name: '李䶮' } } });

    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(SHEET);
    const sheet = await said(page);
    expect(sheet).toContain('李䶮');
    expect(sheet).toContain('不是通关凭证');
    expect(sheet).not.toMatch(/下载证明文件|开具过的证明|撤销后/);
    await keepShot(page, 'proof-a4');
    const pdf = String(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    // U+10FFFE is no character: it is drawn as what no font has.
    expect(await drawn(page, '䶮')).not.toBe(await drawn(page, '\u{10FFFE}'));
    expect(owner.complaints).toEqual([]);
    await owner.close();
  });

  it('L6: is checked in the browser by anybody, good and edited, and nothing of it is sent', async () => {
    const bank = await house.visit({ width: 360, height: 740 });
    const { page } = bank;
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await bank.open(PATHS.verify);
    await looksWell(page, 'verify');
    await choose(page, file);
    await onPage(page, '签名正确，内容没有被改过');
    await page.getByText('没有撤销', { exact: true }).waitFor();
    expect(await said(page)).toMatch(/李䶮[\s\S]*EX2024/);
    await looksWell(page, 'verify-good');
    const { jws } = JSON.parse(file) as { jws: string };
    for (const part of ['李䶮', jws.split('.')[1]!]) expect(sent.join('\n')).not.toContain(part);

    const refusals = [
      [file.replace('李䶮', '李四'), '可读的部分和签名的部分不一致'],
      [withStatus(file, 'APPROVED'), '签名和内容对不上'],
      ['{"jws": 1}', '不完整'],
    ] as const;
    for (const [edited, why] of refusals) {
      await page.getByRole('button', { name: '核验另一份' }).click();
      await onPage(page, '核验电子证明');
      await choose(page, edited);
      await page.getByText(why).waitFor();
    }
    await looksWell(page, 'verify-refused');
    expect(bank.complaints).toEqual([]);
    await bank.close();
  });

  it('E8: a scanned document leaves the address at once, and is checked without a network once the keys were seen', async () => {
    const border = await house.visit();
    const { page, context } = border;
    const { jws } = JSON.parse(file) as { jws: string };
    await page.goto(`${PATHS.verify}#${jws}`);
    await onPage(page, '签名正确，内容没有被改过');
    expect(await page.evaluate(() => [location.href, history.length])).toEqual([
      `${house.origin}${PATHS.verify}`,
      expect.any(Number),
    ]);
    await page.getByText('没有撤销', { exact: true }).waitFor();
    await page.getByRole('button', { name: '核验另一份' }).click();
    await context.setOffline(true);
    await page.getByRole('textbox', { name: '或者粘贴内容' }).fill(file);
    await page.getByRole('button', { name: '核验粘贴的内容' }).click();
    await page.getByText('没有查到是否撤销').waitFor();
    expect(await said(page)).toContain('签名正确，内容没有被改过');
    await context.setOffline(false);
    await page.getByRole('button', { name: '再查一次' }).click();
    await page.getByText('没有撤销', { exact: true }).waitFor();
    await border.close();
  });

  it('is revoked by its owner, and whoever asks hears so', async () => {
    const owner = await house.visit();
    await becomePerson(owner, PEOPLE.liYan);
    await owner.open(PATHS.cards);
    await owner.page.getByRole('main').getByRole('link', { name: /，/ }).first().click();
    await owner.page.getByRole('link', { name: /^开具电子证明/ }).click();
    await owner.page.getByRole('button', { name: /^撤销/ }).click();
    await owner.page.getByRole('button', { name: '确认撤销' }).click();
    await owner.page.getByText(/^已撤销。从现在起/).waitFor();
    await keepShot(owner.page, 'proof-revoked-1440');
    await owner.open(PATHS.verify);
    await choose(owner.page, file);
    await owner.page.getByText('这份证明已撤销').waitFor();
    await keepShot(owner.page, 'verify-revoked-1440');
    await owner.close();
  });
});

async function choose(page: Page, text: string): Promise<void> {
  const chosen = { name: 'proof.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('证明文件').setInputFiles(chosen);
}

/** The file as somebody edits it who also writes the signed part anew, without the key. */
function withStatus(file: string, status: string): string {
  const content = JSON.parse(file) as { signed: { card: { status: string } }; jws: string };
  content.signed.card.status = status;
  const [head, , signature] = content.jws.split('.');
  const body = Buffer.from(JSON.stringify(content.signed)).toString('base64url');
  return JSON.stringify({ ...content, jws: [head, body, signature].join('.') });
}

/** On a phone and on a desktop: no barrier, nothing too wide. */
async function looksWell(page: Page, name: string): Promise<void> {
  const size = page.viewportSize() ?? SHEET;
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await barriers(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await keepShot(page, `${name}-${width}`);
  }
  await page.setViewportSize(size);
}

/** A character as the page's fonts draw it. */
function drawn(page: Page, character: string): Promise<string> {
  return page.evaluate((text) => {
    const canvas = document.createElement('canvas');
    const paper = canvas.getContext('2d')!;
    paper.font = `64px ${getComputedStyle(document.body).fontFamily}`;
    paper.fillText(text, 10, 90);
    return canvas.toDataURL();
  }, character);
}
