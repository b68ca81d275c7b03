import { PATHS } from './paths.ts';

const RETURN = 'return';

/** The sign-in page, which leads back to `path` afterwards. */
export function signInPath(path: string): string {
  const back = safeReturnPath(path);
  return back === PATHS.home ? PATHS.signIn : `${PATHS.signIn}?${new URLSearchParams({ [RETURN]: back })}`;
}

/** The page of the second factor, which leads back to `path` afterwards. */
export function secondFactorPath(path: string): string {
  return `${PATHS.secondFactor}?${new URLSearchParams({ [RETURN]: safeReturnPath(path) })}`;
}

/** Where to go after sign-in or the second factor, from the query of its page. */
export function returnPathIn(search: string, otherwise: string = PATHS.home): string {
  const asked = new URLSearchParams(search).get(RETURN);
  return asked === null ? otherwise : safeReturnPath(asked, otherwise);
}

/** The path if it stays on this site, else the other one: `//evil`, `/\evil` and `javascript:` never get through. */
export function safeReturnPath(path: string, otherwise: string = PATHS.home): string {
  if (!/^\/(?![/\\])/.test(path)) return otherwise;
  // The browser's own parser has the last word: it drops tabs and line breaks that a pattern would miss.
  const url = parse(path);
  if (!url || url.origin !== SITE) return otherwise;
  return url.pathname.startsWith('//') ? otherwise : url.pathname + url.search + url.hash;
}

const SITE = 'https://this.site';

function parse(path: string): URL | null {
  try {
    return new URL(path, SITE);
  } catch {
    return null;
  }
}
