import type { Page } from 'playwright-core';

/** Presses Tab until a part whose name begins so has the focus. Throws after `most` presses. */
export async function tabTo(page: Page, name: string, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if ((await focused(page)).startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${name}`);
}

/** The name of what has the focus: its label, or its text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const part = document.activeElement;
    const isField = part instanceof HTMLInputElement || part instanceof HTMLTextAreaElement;
    return (isField ? part.labels?.[0] : part)?.textContent?.trim() ?? '';
  });
}
