import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { startLanguage } from '../text/language.ts';

beforeAll(() => startLanguage('zh-CN'));
afterEach(cleanup);
