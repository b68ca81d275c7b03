/** How the pages look and speak for an account, on every device; what is missing was never chosen. */
export interface AccountLook {
  readonly language?: 'zh-CN' | 'en';
  readonly theme?: 'light' | 'dark' | 'system';
  /** 关怀版. */
  readonly elder?: boolean;
}
