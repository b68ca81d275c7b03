import { FILE_LIMITS } from '@exit-card/shared/file';

/** Endings by which a computer knows what to open a file with. */
const ENDINGS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'text/csv': ['.csv'],
};

/** What a person called a file, without folders and without characters that nobody sees: safe to show and to hand back. */
export function cleanFileName(typed: string): string {
  const last = Buffer.from(typed).toString().split(/[/\\]/).at(-1) ?? '';
  const seen = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').normalize('NFC');
  return trimmed(shortened(trimmed(seen))) || 'file';
}

/** The name with an ending that fits the content: nobody opens a picture as a page. */
export function namedByType(name: string, mime: string | null): string {
  const endings = mime === null ? undefined : ENDINGS[mime];
  if (!endings || endings.some((ending) => name.toLowerCase().endsWith(ending))) return name;
  return shortened(name + endings[0]);
}

/** RFC 6266: a plain name for old programs, the real one in UTF-8. */
export function attachment(name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="file${/\.\w{1,5}$/.exec(name)?.[0] ?? ''}"; filename*=UTF-8''${encoded}`;
}

function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, '');
}

/** Cut in the middle of the stem, by whole characters; the ending stays. */
function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= FILE_LIMITS.nameLength) return name;
  const ending = [...(/\.\w{1,5}$/.exec(name)?.[0] ?? '')];
  return [...characters.slice(0, FILE_LIMITS.nameLength - ending.length), ...ending].join('');
}
