const many = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');

/** How one asks over one of the transports: the operation, its type, a field of it with its answer, and one that leads twelve levels down. */
interface Root {
  readonly operation: 'query' | 'subscription';
  readonly type: 'Query' | 'Subscription';
  readonly field: string;
  readonly deep: string;
}

const DEPTH = 11;
const nested = (depth: number): string => (depth === 0 ? '__typename' : `ofType { ${nested(depth - 1)} }`);

export const OVER_HTTP: Root = {
  operation: 'query',
  type: 'Query',
  field: 'service { hotline }',
  deep: `__type(name: "Query") { ${nested(DEPTH)} }`,
};

export const OVER_A_SOCKET: Root = {
  operation: 'subscription',
  type: 'Subscription',
  field: 'accountChanged { cursor }',
  deep: `accountChanged { viewer { grantsReceived { edges { node { cards { edges { node { supplement { items { files { name } } } } } } } } } } }`,
};

/** Documents that ask too much, the same over every transport: what is wrong, and the document. */
export function hostileDocuments({ operation, type, field, deep }: Root): [name: string, document: string][] {
  const [name] = field.split(' ');
  const withDirectives = (directives: string) => `${operation} { ${name} ${directives} { __typename } }`;
  const bomb = many(20, (i) => `fragment f${i} on ${type} { ...f${i + 1} ...f${i + 1} }`);
  return [
    ['F2: twelve levels', `${operation} { ${deep} }`],
    [
      'F3: fragments that name each other',
      `${operation} { ...a } fragment a on ${type} { ...b } fragment b on ${type} { ...a }`,
    ],
    ['F3: a fragment bomb', `${operation} { ...f0 } ${bomb} fragment f20 on ${type} { ${field} }`],
    ['F6: 101 aliases', `${operation} { ${many(101, (i) => `a${i}: ${field}`)} }`],
    ['F6: 101 aliases of __typename', `${operation} { ${many(101, (i) => `a${i}: __typename`)} }`],
    ['F7: 500 known directives', withDirectives(many(500, () => '@include(if: true)'))],
    ['F7: 10 unknown directives', withDirectives(many(10, (i) => `@unknown${i}`))],
    ['F7: 300 unknown fields', `${operation} { ${many(300, (i) => `unknown${i}`)} }`],
    ['F7: 5000 tokens', `${operation} { ${many(5000, () => 'a')} }`],
    ['a syntax error', `${operation} { ${field}`],
  ];
}
