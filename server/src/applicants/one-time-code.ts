import { randomInt, timingSafeEqual } from 'node:crypto';
import type { CodePurpose } from '@exit-card/shared/applicant';
import type { Vault } from '../db/vault.ts';
import { LIMITS } from './limits.ts';

export function newCode(): string {
  const { digits } = LIMITS.code;
  return String(randomInt(10 ** digits)).padStart(digits, '0');
}

/** What is stored of a code: keyed, and different for every challenge. */
export function codeHmac(vault: Vault, challengeId: string, code: string): string {
  return vault.blindIndex('one-time-code', `${challengeId}:${code}`);
}

export function isSameHmac(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

const MESSAGES = {
  LOOK_UP: '查询',
  FIRST_USE: '首次认证',
  SIGN_IN: '登录',
  STEP_UP: '办理确认',
  CHANGE_PHONE: '更换手机',
  PROVE_MAIL: '邮箱核验',
} as const satisfies Record<CodePurpose, string>;

/** The whole text message: no name, no number, no status and no link. */
export function codeMessage(purpose: CodePurpose, code: string): string {
  return `【出境登记卡】${MESSAGES[purpose]}验证码：${code}，${LIMITS.code.lifetime / 60}分钟内有效。工作人员不会向您索要验证码。`;
}
