import { about } from './en/about.ts';
import { accessLog } from './en/access-log.ts';
import { account } from './en/account.ts';
import { card } from './en/card.ts';
import { cardView } from './en/card-view.ts';
import { cards } from './en/cards.ts';
import { common } from './en/common.ts';
import { help } from './en/help.ts';
import { home } from './en/home.ts';
import { identity } from './en/identity.ts';
import { input } from './en/input.ts';
import { layout } from './en/layout.ts';
import { lookUp } from './en/look-up.ts';
import { offices } from './en/offices.ts';
import { province } from './en/province.ts';
import { services } from './en/services.ts';
import { status } from './en/status.ts';
import type { Text } from './words.ts';

export const en: Text = {
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
};
