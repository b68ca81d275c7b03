import type { Text } from '../words.ts';

export const desk: Text['desk'] = {};
