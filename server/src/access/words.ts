import type { AccessAction, AccessActor, AccessOutcome } from '@exit-card/shared/access';
import { ACTOR_WORDS } from '../cards/words.ts';
import type { Words } from '../graphql/described.ts';

/** Words for the schema's descriptions and for the table that one downloads; pages have words of their own. */
export const ACCESS_ACTOR_WORDS = {
  ...ACTOR_WORDS,
  INSTITUTION: ['机构（凭分享）', 'An institution, by a share'],
} as const satisfies Record<AccessActor, Words>;

export const ACTION_WORDS = {
  LOOK_UP: ['查询', 'A look-up that proved who asks'],
  SIGN_IN: ['登录', 'Sign-in'],
  VERIFY_IDENTITY: ['核验身份', 'Identity proven'],
  SET_PASSWORD: ['设置密码', 'Password set'],
  SET_SECOND_FACTOR: ['设置验证器', 'Second factor set'],
  SET_PASSKEY: ['设置通行密钥', 'Passkey added or removed'],
  CHANGE_MESSAGE_SETTINGS: ['修改消息设置', 'Message settings changed'],
  CHANGE_PHONE: ['更换手机号码', 'Phone number changed'],
  WITHDRAW_CONSENT: ['撤回同意', 'Consent withdrawn'],
  CLOSE_ACCOUNT: ['注销账户', 'Account closed'],
  REVEAL_IDENTITY: ['查看完整证件号码', 'Full numbers shown'],
  LIST_CARDS: ['查看登记卡列表', 'List of cards read'],
  READ_CARD: ['查看出境卡', 'Card read'],
  WRITE_CARD: ['办理出境卡', 'Card changed'],
  BULK_CHECK: ['批量查询', 'A row of an organisation’s list'],
  EXPORT: ['下载', 'Download'],
  READ_EVIDENCE: ['查看证明材料', 'Evidence read'],
  ISSUE_PROOF: ['开具电子证明', 'Signed document issued'],
  REVOKE_PROOF: ['撤销电子证明', 'Signed document revoked'],
  CHANGE_GRANT: ['办理授权', 'Grant changed'],
  CREATE_SHARE: ['分享给机构', 'Card shared'],
  CANCEL_SHARE: ['取消分享', 'Share cancelled'],
  VIEW_SHARE: ['凭分享查看', 'Card seen by a share'],
} as const satisfies Record<AccessAction, Words>;

export const OUTCOME_WORDS = {
  ALLOWED: ['允许', 'Allowed'],
  DENIED: ['拒绝', 'Denied'],
} as const satisfies Record<AccessOutcome, Words>;
