import type { Page } from 'playwright-core';

/** Waits until the page with this heading is there. */
export async function onPage(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** What the page itself says, without header and footer. */
export function said(page: Page): Promise<string> {
  return page.getByRole('main').innerText();
}
