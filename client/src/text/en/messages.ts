import type { Text } from '../words.ts';

export const messages: Text['messages'] = {};
