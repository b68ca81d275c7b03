const sources = import.meta.glob<string>(
  ['../**/*.{ts,tsx}', '!../**/*.test.*', '!../testing/**', '!../text/{zh-CN,en}{.ts,/**}', '!../graphql/**'],
  { query: '?raw', import: 'default', eager: true },
);

const whole = new Set<string>();
const prefixes = new Set<string>();
const made: RegExp[] = [];

for (const source of Object.values(sources)) {
  const said = quoted(/['"]([\w.:-]+)['"]/g);
  for (const key of said) whole.add(key);
  for (const prefix of quoted(/getFixedT\([^)]*, '([\w.]+)'\)/g)) prefixes.add(prefix);
  for (const key of quoted(/`((?:[\w.:-]|\$\{[^{}`]+\})+)`/g)) learn(key, said);
  for (const key of quoted(/\bt\(['`]([^'`]+)['`], \{ returnObjects/g)) learn(key, said, '\\..+');

  function quoted(where: RegExp): string[] {
    return [...source.matchAll(where)].map(([, key = '']) => key);
  }
}

/** Takes in a key with places, such as `names.${name}`; one that begins with a place is of an area that its file names. */
function learn(key: string, said: readonly string[], below = '') {
  const [begin = '', ...rest] = key.split(/\$\{[^}]+\}/).map((part) => part.replaceAll('.', '\\.'));
  if (!/[a-z]/i.test(begin + rest.join(''))) return;
  const areas = begin.includes(':') ? '' : `(?:${begin ? '[\\w-]+' : said.join('|')}):`;
  made.push(new RegExp(`^${areas}${[begin, ...rest].join('[\\w-]+')}${below}$`));
}

/** Whether the code names this text: as it is, by a key made at run time, or as a part of what is read whole. */
export function isSpoken(area: string, key: string): boolean {
  const [prefix = '', ...rest] = key.split('.');
  return (
    whole.has(key) ||
    whole.has(`${area}:${key}`) ||
    (prefixes.has(prefix) && whole.has(rest.join('.'))) ||
    made.some((one) => one.test(`${area}:${key}`))
  );
}
