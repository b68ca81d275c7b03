import type { Text } from '../words.ts';

export const delegation: Text['delegation'] = {};
