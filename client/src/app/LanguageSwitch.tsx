import { useTranslation } from 'react-i18next';
import { currentLanguage, LANGUAGES, showLanguage } from '../text/language.ts';

export function LanguageSwitch({ className = 'tool' }: { className?: string }) {
  useTranslation();
  const other = currentLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className={className} lang={other} onClick={() => showLanguage(other)}>
      {LANGUAGES[other]}
    </button>
  );
}
