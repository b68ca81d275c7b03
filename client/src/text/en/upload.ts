import type { Text } from '../words.ts';

export const upload: Text['upload'] = {};
