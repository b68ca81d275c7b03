import type { AccountLook, PageTheme } from '@exit-card/shared/look';
import { useSyncExternalStore } from 'react';

type Attribute = 'theme' | 'mode';

/** What a person has just chosen on this device. */
type Hear = (chosen: AccountLook) => void;

const shown = new Set<() => void>();
const hearing = new Set<Hear>();
/** What was chosen while nobody heard it. */
let unheard: AccountLook = {};

/** What is chosen stands on <html>, where /appearance.js put it before the first paint. */
export function useElderMode(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    watch,
    () => document.documentElement.dataset['mode'] === 'elder',
    () => false,
  );
  return [on, (elder) => choose({ elder })];
}

export function useTheme(): [PageTheme, (theme: PageTheme) => void] {
  const theme = useSyncExternalStore(
    watch,
    () => document.documentElement.dataset['theme'] ?? 'system',
    () => 'system',
  );
  return [theme as PageTheme, (next) => choose({ theme: next })];
}

/** Chosen here, by the person. */
export function choose(chosen: AccountLook): void {
  wear(chosen);
  if (hearing.size === 0) unheard = { ...unheard, ...chosen };
  for (const hear of hearing) hear(chosen);
}

/** Chosen somewhere else: shown, and told to nobody. */
export function wear({ theme, elder }: AccountLook): void {
  if (theme !== undefined) mark('theme', theme === 'system' ? null : theme);
  if (elder !== undefined) mark('mode', elder ? 'elder' : null);
  for (const show of shown) show();
}

/** Hears of what was chosen before, too, if nobody did. Gives what takes it back. */
export function onChosen(hear: Hear): () => void {
  hearing.add(hear);
  if (Object.keys(unheard).length > 0) hear(unheard);
  unheard = {};
  return () => hearing.delete(hear);
}

/** Writes what is chosen once more, after a sign-out wiped the storage of this site. */
export function rememberAppearance(): void {
  const { dataset } = document.documentElement;
  remember('theme', dataset['theme'] ?? null);
  remember('mode', dataset['mode'] ?? null);
}

function mark(attribute: Attribute, value: string | null): void {
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

function watch(changed: () => void): () => void {
  shown.add(changed);
  return () => shown.delete(changed);
}
