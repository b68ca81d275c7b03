import { useTranslation } from 'react-i18next';

/** What is wrong with a line; a newer server may know problems that this page does not. */
export function useProblemWords() {
  const { t, i18n } = useTranslation('bulk');
  return (problem: string): string => {
    const key = `problems.${problem as 'LENGTH'}` as const;
    return i18n.exists(`bulk:${key}`) ? t(key) : t('problems.other');
  };
}
