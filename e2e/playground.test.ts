import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './harness/ask.ts';
import { CHROMIUM } from './harness/browser.ts';
import { type House, openHouse } from './harness/house.ts';

const SAVE = 'mutation ($input: SaveCardDraftInput!) { saveCardDraft(input: $input) { __typename } }';

const SOON = { timeout: 20_000 };

describe.skipIf(!CHROMIUM)('the playground', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  it('E5: runs a worked example, loads nothing from elsewhere, breaks no rule of the page', async () => {
    const visitor = await house.visit();
    const { page } = visitor;
    await page.goto('/playground/');
    await page
      .getByRole('region', { name: 'Operation Editor' })
      .getByText('hotline')
      .first()
      .waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: /Execute/ }).click();
    await page.getByRole('region', { name: 'Result' }).getByText('"12367"').waitFor();

    await page.getByRole('button', { name: /Documentation Explorer/ }).click();
    await page.getByText('Root Types').waitFor();

    expect(visitor.elsewhere()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  it('S9: a subscription shows where it stands, and then each change as it comes', async () => {
    const visitor = await house.visit();
    const { page } = visitor;
    await page.goto('/playground/');
    const who = page.getByRole('combobox', { name: /Ask as/ });
    const option = who.locator('option', { hasText: '周涛' });
    await option.waitFor({ state: 'attached' });
    const signedIn = page.waitForResponse(/\/demo\/sign-in/);
    await who.selectOption((await option.getAttribute('value'))!);
    await signedIn;
    // Whoever is signed in here is shown as who asks.
    await page.reload();
    await expect
      .poll(
        () =>
          who
            .locator('option:checked')
            .innerText()
            .catch(() => ''),
        SOON,
      )
      .toContain('周涛');
    // The editor begins anew for another person.
    await page.waitForTimeout(2000);
    await page.getByRole('tab', { name: /AccountChanged/ }).click();
    // GraphiQL reads what a tab holds a moment after it is shown; before, it would send it the way of the tab before.
    await page.waitForTimeout(1500);
    await page.getByRole('button', { name: /Execute/ }).click();
    const result = page.getByRole('region', { name: 'Result' });
    const shown = () => result.innerText();
    await expect.poll(shown, SOON).toMatch(/"part":\snull/);
    await ask(page, SAVE, { input: { purpose: 'TOURISM' } });
    await expect.poll(shown, SOON).toMatch(/"part":\s"ACCOUNT"/);
    expect(visitor.elsewhere()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});
