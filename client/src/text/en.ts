import { card } from './en/card.ts';
import { common } from './en/common.ts';
import { layout } from './en/layout.ts';
import { status } from './en/status.ts';
import type { Text } from './words.ts';

export const en: Text = { card, common, layout, status };
