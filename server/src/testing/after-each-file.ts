import { afterAll } from 'vitest';
import { stopTestApps } from './ask.ts';

// A module is loaded once for many test files, this one for each of them.
afterAll(stopTestApps);
