import { InMemoryCache } from '@apollo/client';
import { Kind, print, stripIgnoredCharacters, visit } from 'graphql';

/** A plugin of graphql-codegen: an operation as the client sends it, for what is asked before there is a client. */
export function plugin(_schema, files, { operation }) {
  const definitions = files.flatMap(({ document }) => document.definitions);
  const named = (name, kind) => definitions.find((one) => one.kind === kind && one.name.value === name);
  const used = new Set([named(operation, Kind.OPERATION_DEFINITION)]);
  for (const definition of used)
    visit(definition, {
      FragmentSpread: ({ name }) => void used.add(named(name.value, Kind.FRAGMENT_DEFINITION)),
    });
  const whole = new InMemoryCache().transformDocument({ kind: Kind.DOCUMENT, definitions: [...used] });
  // The client keeps it to itself.
  const sent = visit(whole, { Directive: ({ name }) => (name.value === 'unmask' ? null : undefined) });
  return `export const QUERY = ${JSON.stringify(stripIgnoredCharacters(print(sent)))};\n`;
}
