import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll, vi } from 'vitest';
import { loadAreas, startLanguage } from '../text/language.ts';
import type { Area } from '../text/words.ts';
import { areas } from '../text/zh-CN.ts';

// A busy machine takes its time; what never comes still fails.
configure({ asyncUtilTimeout: 5000 });

beforeAll(async () => {
  await startLanguage('zh-CN');
  await loadAreas(Object.keys(areas) as Area[]);
});
// Files share the program and the window.
afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
