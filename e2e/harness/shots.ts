import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = path.join(import.meta.dirname, '..', 'shots');

/** With SHOTS=1, a picture of the whole page in e2e/shots. */
export async function keepShot(page: Page, name: string): Promise<void> {
  if (process.env['SHOTS'] !== '1') return;
  mkdirSync(FOLDER, { recursive: true });
  const file = `${name.replaceAll(/[^\w\u4e00-\u9fff]+/g, '-').replace(/^-/, '')}.png`;
  await page.screenshot({ path: path.join(FOLDER, file), fullPage: true });
}
