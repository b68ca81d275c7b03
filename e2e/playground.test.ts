import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM } from './harness/browser.ts';
import { type House, openHouse } from './harness/house.ts';

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
});
