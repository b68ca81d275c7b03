import { card } from './en/card.ts';
import { cardView } from './en/card-view.ts';
import { common } from './en/common.ts';
import { identity } from './en/identity.ts';
import { input } from './en/input.ts';
import { layout } from './en/layout.ts';
import { province } from './en/province.ts';
import { status } from './en/status.ts';
import type { Area, Text } from './words.ts';

export const words: Omit<Text, Area> = {
  card,
  'card-view': cardView,
  common,
  identity,
  input,
  layout,
  province,
  status,
};

export const areas: { [A in Area]: () => Promise<Text[A]> } = {
  about: async () => (await import('./en/about.ts')).about,
  'access-log': async () => (await import('./en/access-log.ts')).accessLog,
  'account-security': async () => (await import('./en/account-security.ts')).accountSecurity,
  retention: async () => (await import('./en/retention.ts')).retention,
  'my-data': async () => (await import('./en/my-data.ts')).myData,
  privacy: async () => (await import('./en/privacy.ts')).privacy,
  accessibility: async () => (await import('./en/accessibility.ts')).accessibility,
  account: async () => (await import('./en/account.ts')).account,
  'application-fields': async () => (await import('./en/application-fields.ts')).applicationFields,
  apply: async () => (await import('./en/apply.ts')).apply,
  batches: async () => (await import('./en/batches.ts')).batches,
  bulk: async () => (await import('./en/bulk.ts')).bulk,
  'card-desk': async () => (await import('./en/card-desk.ts')).cardDesk,
  cards: async () => (await import('./en/cards.ts')).cards,
  'counter-desk': async () => (await import('./en/counter-desk.ts')).counterDesk,
  delegation: async () => (await import('./en/delegation.ts')).delegation,
  desk: async () => (await import('./en/desk.ts')).desk,
  device: async () => (await import('./en/device.ts')).device,
  grant: async () => (await import('./en/grant.ts')).grant,
  guide: async () => (await import('./en/guide.ts')).guide,
  home: async () => (await import('./en/home.ts')).home,
  'look-up': async () => (await import('./en/look-up.ts')).lookUp,
  'message-settings': async () => (await import('./en/message-settings.ts')).messageSettings,
  messages: async () => (await import('./en/messages.ts')).messages,
  offices: async () => (await import('./en/offices.ts')).offices,
  organisations: async () => (await import('./en/organisations.ts')).organisations,
  share: async () => (await import('./en/share.ts')).share,
  proof: async () => (await import('./en/proof.ts')).proof,
  services: async () => (await import('./en/services.ts')).services,
  upload: async () => (await import('./en/upload.ts')).upload,
  verify: async () => (await import('./en/verify.ts')).verify,
  wishes: async () => (await import('./en/wishes.ts')).wishes,
};
