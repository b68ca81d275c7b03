import type { Text } from '../words.ts';

export const bulk: Text['bulk'] = {};
