import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** The page of every address; `service-worker.ts` names it too. */
export const SHELL = 'index.html';

interface Options {
  /** The name of the worker's own file in the build. */
  worker: string;
  /** What works without a network: modules of the source, each with what it imports. */
  modules: readonly string[];
  /** Files that are copied as they are. */
  copied: readonly string[];
}

/** Tells the service worker which files of this build it keeps, and gives each build a name of its own. */
export function offlineFiles({ worker, modules, copied }: Options): Plugin {
  let root = '';
  let publicDir = '';
  return {
    name: 'offline-files',
    apply: 'build',
    configResolved(config) {
      ({ root, publicDir } = config);
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const output = Object.values(bundle);
        const script = output.find(({ fileName }) => fileName === worker);
        const page = output.find(({ fileName }) => fileName === SHELL);
        if (script?.type !== 'chunk' || page?.type !== 'asset')
          this.error(`${worker} or ${SHELL} is missing`);
        // It is no module to the browser, and one file is one check for news.
        if (script.imports.length > 0) this.error(`${worker} imports ${script.imports.join(', ')}`);

        const files = [
          ...filesOf(
            modules.map((name) => path.join(root, name)),
            output,
          ),
        ].sort();
        const version = createHash('sha256').update(page.source).update(files.join());
        for (const file of copied) version.update(readFileSync(path.join(publicDir, file)));
        const build = {
          version: version.digest('hex').slice(0, 12),
          files: [`/${SHELL}`, ...copied, ...files.map((file) => `/${file}`)],
        };
        script.code = `const BUILD=${JSON.stringify(build)};${script.code}`;
      },
    },
  };
}

type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

/** The files in which these modules came out, with what those import and their styles. */
export function filesOf(sources: readonly string[], output: Output): Set<string> {
  const chunks = output.filter((file) => file.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const files = new Set<string>();

  function add(name: string) {
    const chunk = byName.get(name);
    if (!chunk || files.has(name)) return;
    files.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const other of chunk.imports) add(other);
  }

  for (const source of sources) {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(source));
    if (!chunk) throw new Error(`The build has no ${source}`);
    add(chunk.fileName);
  }
  return files;
}
