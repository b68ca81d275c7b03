import { card } from './zh-CN/card.ts';
import { common } from './zh-CN/common.ts';
import { layout } from './zh-CN/layout.ts';
import { status } from './zh-CN/status.ts';

export const zhCN = { card, common, layout, status } as const;
