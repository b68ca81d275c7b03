import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const IMPORT = /import \{([^}]*)\} from '([^']*\/graphql\/documents\.ts)';/g;
const OPERATION = '?operation=';

/**
 * In the build each GraphQL operation is a module of its own, so that a page brings its operations and no other page's.
 * In the source they are one file, because the generator writes one and a person looks in one. The operations that
 * modules of the `frame` use belong to it.
 */
export function splitDocuments(frame: RegExp): { plugin: Plugin; isInFrame: (id: string) => boolean } {
  const ofFrame = new Set<string>();
  const plugin: Plugin = {
    name: 'split-documents',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || !code.includes('/graphql/documents.ts')) return null;
      const split = code.replace(IMPORT, (_, names: string, from: string) => {
        const operations = operationsIn(names);
        if (frame.test(id)) for (const name of operations) ofFrame.add(name);
        return operations.map((name) => `import { ${name} } from '${from}${OPERATION}${name}';`).join(' ');
      });
      return { code: split, map: null };
    },
    load(id) {
      const [file = '', name] = id.split(OPERATION);
      return name === undefined ? null : constantIn(readFileSync(file, 'utf8'), name);
    },
  };
  return { plugin, isInFrame: (id) => frame.test(id) || ofFrame.has(id.split(OPERATION)[1] ?? '') };
}

function operationsIn(names: string): string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => /^\w+Document$/.test(name));
}

/** The generator writes each operation on one line, with the fragments that it spreads. */
function constantIn(documents: string, name: string): string {
  const line = documents.split('\n').find((text) => text.startsWith(`export const ${name} = `));
  if (line === undefined) throw new Error(`There is no ${name} in the generated documents.`);
  return line.replace(/ as unknown as DocumentNode<.*>;$/, ';');
}
