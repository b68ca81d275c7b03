import type { GrantKind } from '@exit-card/shared/delegation';
import type { Words } from '../graphql/described.ts';

/** Words for the schema's descriptions and for tables that one downloads; pages have words of their own. */
export const KIND_WORDS = {
  GUARDIAN: ['监护', 'Guardianship of a person under 18'],
  EMPLOYER: ['单位经办', 'An organisation, for cards that it handed in'],
  NOTARISED_PROXY: ['公证委托', 'A notarised power of attorney'],
} as const satisfies Record<GrantKind, Words>;
