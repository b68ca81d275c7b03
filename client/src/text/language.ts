import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { zhCN } from './zh-CN.ts';

export const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

const STORED = 'language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof zhCN;
  }
}

/** Each language is one chunk, loaded when it is first shown. */
const load = {
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
  en: async () => (await import('./en.ts')).en,
} as const satisfies Record<Language, () => Promise<unknown>>;

export async function startLanguage(language: Language = rememberedLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: await load[language]() },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

export async function showLanguage(language: Language): Promise<void> {
  const words = await load[language]();
  for (const [namespace, text] of Object.entries(words)) i18next.addResourceBundle(language, namespace, text);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  rememberLanguage(language);
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}

function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

export function rememberLanguage(language: Language = currentLanguage()): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
}
