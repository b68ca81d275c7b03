import type { Page } from 'playwright-core';

interface Message {
  readonly id: string;
  readonly phoneNumber: string;
  readonly code: string | null;
}

const read = new Set<string>();

/** The code of the newest message to a phone that was not read here before. Throws when none comes within fifteen seconds. */
export async function newestCode(page: Page, phoneNumber: string): Promise<string> {
  for (let tries = 0; tries < 150; tries += 1) {
    const answer = await page.request.get('/demo/outbox.json');
    const messages = (await answer.json()) as Message[];
    const message = messages.find(
      (one) => one.phoneNumber === phoneNumber && one.code !== null && !read.has(one.id),
    );
    if (message?.code) {
      read.add(message.id);
      return message.code;
    }
    await page.waitForTimeout(100);
  }
  throw new Error('No message came');
}
