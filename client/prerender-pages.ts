import path from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer, type Plugin } from 'vite';
import { filesOf, SHELL } from './offline-files.ts';

/** A page with a file of its own, and what it loads, as modules of the source. */
interface Prerendered {
  /** Its address; a part that begins with a colon stands for any. */
  readonly at: string;
  readonly modules: readonly string[];
  /** Not drawn: what stands in it depends on who asks. */
  readonly isPersonal?: boolean;
}

interface Options {
  /** The program behind the entry of `index.html`, which starts it after the first paint. */
  readonly program: string;
  readonly pages: readonly Prerendered[];
}

type RenderPage = typeof import('./src/prerender.tsx').renderPage;

/**
 * Puts pages in `pages/` that can be read before the program has come; the server sends them for their addresses. A form in
 * one of them takes nothing until then: what is typed would be lost. All pages are told early of the files of the program, these
 * of their own files too.
 */
export function prerenderPages({ program, pages }: Options): Plugin {
  let root = '';
  let conditions: string[] = [];
  return {
    name: 'prerender-pages',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      conditions = config.resolve.conditions;
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const output = Object.values(bundle);
        const shell = output.find(({ fileName }) => fileName === SHELL);
        if (shell?.type !== 'asset') return this.error(`${SHELL} is missing`);
        const files = (modules: readonly string[]) =>
          filesOf(
            modules.map((name) => path.join(root, name)),
            output,
          );
        shell.source = withPreloads(String(shell.source), files([program]));
        const server = await createServer({
          configFile: false,
          root,
          plugins: [react()],
          resolve: { conditions },
          server: { middlewareMode: true, hmr: false, ws: false },
          appType: 'custom',
          logLevel: 'warn',
        });
        try {
          const { renderPage } = (await server.ssrLoadModule('/src/prerender.tsx')) as {
            renderPage: RenderPage;
          };
          for (const { at, modules, isPersonal } of pages) {
            const page = isPersonal ? shell.source : withPage(shell.source, await renderPage(at));
            this.emitFile({
              type: 'asset',
              fileName: `pages/${fileOf(at)}.html`,
              source: withPreloads(page, files(modules)),
            });
          }
        } finally {
          await server.close();
        }
      },
    },
  };
}

/** The server reads the address from it. */
function fileOf(at: string): string {
  return at.slice(1).replaceAll('/', '.').replaceAll(':', '$') || 'home';
}

/** What stands in the shell gives way to the page, its title to the page's. */
function withPage(shell: string, drawn: string): string {
  const title = /<title>.*?<\/title>/.exec(drawn)?.[0];
  const page = drawn
    .replace(title ?? '', '')
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll('<form ', '<form inert ');
  const opening = /<p class="quiet opening">.*?<\/p>/.exec(shell)?.[0];
  if (!title || !opening) throw new Error('The shell or the page is not as it was');
  return shell
    .replace(/<title>.*?<\/title>/, () => title)
    .replace(
      /(<div id="app">).*(<\/div>\s*<noscript>)/s,
      (_, before, after) =>
        `${before}<div class="drawn" lang="zh-CN">${page}${opening.replace('quiet', 'over')}</div>${after}`,
    );
}

function withPreloads(page: string, files: ReadonlySet<string>): string {
  const links = [...files]
    .filter((file) => !page.includes(`"/${file}"`))
    .map((file) =>
      file.endsWith('.css')
        ? `<link rel="stylesheet" crossorigin href="/${file}">`
        : `<link rel="modulepreload" fetchpriority="low" crossorigin href="/${file}">`,
    );
  return page.replace('</head>', () => `${links.join('')}</head>`);
}
