import { card } from './zh-CN/card.ts';
import { cardView } from './zh-CN/card-view.ts';
import { common } from './zh-CN/common.ts';
import { identity } from './zh-CN/identity.ts';
import { input } from './zh-CN/input.ts';
import { layout } from './zh-CN/layout.ts';
import { province } from './zh-CN/province.ts';
import { status } from './zh-CN/status.ts';

/** What pages of several areas say; loaded before the first page. */
export const words = {
  card,
  'card-view': cardView,
  common,
  identity,
  input,
  layout,
  province,
  status,
} as const;

/** What the pages of one area say; loaded with them, as the table of routes names it. */
export const areas = {
  about: async () => (await import('./zh-CN/about.ts')).about,
  'access-log': async () => (await import('./zh-CN/access-log.ts')).accessLog,
  'account-security': async () => (await import('./zh-CN/account-security.ts')).accountSecurity,
  retention: async () => (await import('./zh-CN/retention.ts')).retention,
  'my-data': async () => (await import('./zh-CN/my-data.ts')).myData,
  privacy: async () => (await import('./zh-CN/privacy.ts')).privacy,
  accessibility: async () => (await import('./zh-CN/accessibility.ts')).accessibility,
  account: async () => (await import('./zh-CN/account.ts')).account,
  'application-fields': async () => (await import('./zh-CN/application-fields.ts')).applicationFields,
  apply: async () => (await import('./zh-CN/apply.ts')).apply,
  batches: async () => (await import('./zh-CN/batches.ts')).batches,
  bulk: async () => (await import('./zh-CN/bulk.ts')).bulk,
  'card-desk': async () => (await import('./zh-CN/card-desk.ts')).cardDesk,
  cards: async () => (await import('./zh-CN/cards.ts')).cards,
  'counter-desk': async () => (await import('./zh-CN/counter-desk.ts')).counterDesk,
  delegation: async () => (await import('./zh-CN/delegation.ts')).delegation,
  desk: async () => (await import('./zh-CN/desk.ts')).desk,
  device: async () => (await import('./zh-CN/device.ts')).device,
  grant: async () => (await import('./zh-CN/grant.ts')).grant,
  guide: async () => (await import('./zh-CN/guide.ts')).guide,
  home: async () => (await import('./zh-CN/home.ts')).home,
  'look-up': async () => (await import('./zh-CN/look-up.ts')).lookUp,
  'message-settings': async () => (await import('./zh-CN/message-settings.ts')).messageSettings,
  messages: async () => (await import('./zh-CN/messages.ts')).messages,
  offices: async () => (await import('./zh-CN/offices.ts')).offices,
  organisations: async () => (await import('./zh-CN/organisations.ts')).organisations,
  share: async () => (await import('./zh-CN/share.ts')).share,
  proof: async () => (await import('./zh-CN/proof.ts')).proof,
  services: async () => (await import('./zh-CN/services.ts')).services,
  upload: async () => (await import('./zh-CN/upload.ts')).upload,
  verify: async () => (await import('./zh-CN/verify.ts')).verify,
  wishes: async () => (await import('./zh-CN/wishes.ts')).wishes,
} as const;
