export const PageLanguage = { ZH_CN: 'zh-CN', EN: 'en' } as const;
export type PageLanguage = (typeof PageLanguage)[keyof typeof PageLanguage];

export const PageTheme = { LIGHT: 'light', DARK: 'dark', SYSTEM: 'system' } as const;
export type PageTheme = (typeof PageTheme)[keyof typeof PageTheme];

/** How the pages look and speak for an account, on every device; what is missing was never chosen. */
export interface AccountLook {
  readonly language?: PageLanguage;
  readonly theme?: PageTheme;
  /** 关怀版. */
  readonly elder?: boolean;
}
