import { isAbstractType } from 'graphql';

/** A plugin of graphql-codegen: which types stand behind each interface and union, for Apollo's cache. */
export function plugin(schema) {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  const possible = abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
  return `export const POSSIBLE_TYPES: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(possible), null, 2)};\n`;
}
