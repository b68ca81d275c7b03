import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Area, ChineseText } from './words.ts';
import * as chinese from './zh-CN.ts';

export const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

const STORED = 'language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: ChineseText;
  }
}

const load = {
  // Chinese first: it comes with the frame instead of after it.
  'zh-CN': async () => chinese,
  en: () => import('./en.ts'),
} as const satisfies Record<Language, () => Promise<unknown>>;

/** What has been shown since the page was loaded: a new area comes in all of these languages, a new language with all of these areas. */
const languages = new Set<Language>();
const areas = new Set<Area>();
/** A page can be asked for before the frame has its words. */
let started: Promise<void> | undefined;

export function startLanguage(language: Language = rememberedLanguage()): Promise<void> {
  languages.add(language);
  started = start(language);
  return started;
}

async function start(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: (await load[language]()).words },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    saveMissing: true,
    missingKeyHandler: (_languages, area, key) => console.error(`No words for ${area}:${key}`),
  });
}

export async function showLanguage(language: Language): Promise<void> {
  languages.add(language);
  const { words } = await load[language]();
  for (const [namespace, text] of Object.entries(words)) i18next.addResourceBundle(language, namespace, text);
  await Promise.all([...areas].map((area) => addArea(language, area)));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  rememberLanguage(language);
}

/** Loads the words of these areas; throws when they cannot be loaded. */
export async function loadAreas(asked: readonly Area[]): Promise<void> {
  for (const area of asked) areas.add(area);
  await started;
  await Promise.all([...languages].flatMap((language) => asked.map((area) => addArea(language, area))));
}

async function addArea(language: Language, area: Area): Promise<void> {
  if (i18next.hasResourceBundle(language, area)) return;
  const text = await (await load[language]()).areas[area]();
  i18next.addResourceBundle(language, area, text);
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
