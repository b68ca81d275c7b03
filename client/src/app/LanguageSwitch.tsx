import { useTranslation } from 'react-i18next';
import { currentLanguage, LANGUAGES, showLanguage } from '../text/language.ts';
import { choose } from './appearance.ts';

export function LanguageSwitch({ className = 'tool' }: { className?: string }) {
  useTranslation();
  const other = currentLanguage() === 'en' ? 'zh-CN' : 'en';

  async function change() {
    await showLanguage(other);
    choose({ language: other });
  }

  return (
    <button type="button" className={className} lang={other} onClick={change}>
      {LANGUAGES[other]}
    </button>
  );
}
