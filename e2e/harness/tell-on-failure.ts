import { afterEach } from 'vitest';
import { inOpenWindows } from './browser.ts';

// A browser test that fails on a busy machine seldom does so twice: what was on the page must be in its words.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  console.error([`${task.name}: failed with these windows open`, ...(await inOpenWindows())].join('\n\n'));
});
