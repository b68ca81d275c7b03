import { useState } from 'react';

type Attribute = 'theme' | 'mode';
export type Theme = 'light' | 'dark' | 'system';

/** What is chosen stands on <html>, where /appearance.js put it before the first paint. */
export function useElderMode(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => document.documentElement.dataset['mode'] === 'elder');
  return [
    on,
    (next) => {
      choose('mode', next ? 'elder' : null);
      setOn(next);
    },
  ];
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(() => (document.documentElement.dataset['theme'] ?? 'system') as Theme);
  return [
    theme,
    (next) => {
      choose('theme', next === 'system' ? null : next);
      setTheme(next);
    },
  ];
}

/** Writes what is chosen once more, after a sign-out wiped the storage of this site. */
export function rememberAppearance(): void {
  const { dataset } = document.documentElement;
  remember('theme', dataset['theme'] ?? null);
  remember('mode', dataset['mode'] ?? null);
}

function choose(attribute: Attribute, value: string | null): void {
  if (value === null) delete document.documentElement.dataset[attribute];
  else document.documentElement.dataset[attribute] = value;
  remember(attribute, value);
}

function remember(attribute: Attribute, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(attribute);
    else localStorage.setItem(attribute, value);
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
}
