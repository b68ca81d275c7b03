import type { Text } from '../words.ts';

export const organisations: Text['organisations'] = {};
