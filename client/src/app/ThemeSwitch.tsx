import type { PageTheme } from '@exit-card/shared/look';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useTheme } from './appearance.ts';

const THEMES: readonly PageTheme[] = ['system', 'light', 'dark'];

export function ThemeSwitch() {
  const { t } = useTranslation();
  const [theme, setTheme] = useTheme();
  const id = useId();
  return (
    <span className="theme">
      <label htmlFor={id}>{t('theme.label')}</label>
      <select id={id} value={theme} onChange={(event) => setTheme(event.target.value as PageTheme)}>
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {t(`theme.${each}`)}
          </option>
        ))}
      </select>
    </span>
  );
}
