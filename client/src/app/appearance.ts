import { useSyncExternalStore } from 'react';

type Attribute = 'theme' | 'mode';
export type Theme = 'light' | 'dark' | 'system';

/** What is chosen stands on <html>, where /appearance.js put it before the first paint. */
export function useElderMode(): [boolean, (on: boolean) => void] {
  const mode = useChosen('mode');
  return [mode === 'elder', (next) => choose('mode', next ? 'elder' : null)];
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useChosen('theme') ?? 'system';
  return [theme as Theme, (next) => choose('theme', next === 'system' ? null : next)];
}

function useChosen(attribute: Attribute): string | undefined {
  return useSyncExternalStore(onChoice, () => document.documentElement.dataset[attribute]);
}

const listeners = new Set<() => void>();

function onChoice(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
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
  for (const listener of listeners) listener();
}

function remember(attribute: Attribute, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(attribute);
    else localStorage.setItem(attribute, value);
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
}
