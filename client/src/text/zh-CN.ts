import { about } from './zh-CN/about.ts';
import { accessLog } from './zh-CN/access-log.ts';
import { account } from './zh-CN/account.ts';
import { card } from './zh-CN/card.ts';
import { cardView } from './zh-CN/card-view.ts';
import { cards } from './zh-CN/cards.ts';
import { common } from './zh-CN/common.ts';
import { help } from './zh-CN/help.ts';
import { home } from './zh-CN/home.ts';
import { identity } from './zh-CN/identity.ts';
import { input } from './zh-CN/input.ts';
import { layout } from './zh-CN/layout.ts';
import { lookUp } from './zh-CN/look-up.ts';
import { offices } from './zh-CN/offices.ts';
import { province } from './zh-CN/province.ts';
import { services } from './zh-CN/services.ts';
import { status } from './zh-CN/status.ts';

export const zhCN = {
  services,
  province,
  offices,
  'look-up': lookUp,
  input,
  identity,
  home,
  help,
  about,
  'access-log': accessLog,
  account,
  card,
  'card-view': cardView,
  cards,
  common,
  layout,
  status,
} as const;
