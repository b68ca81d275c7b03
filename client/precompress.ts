import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(brotliCompress);
/** In bytes; below, the head of an answer weighs more than what is saved. */
const SMALLEST = 1024;
/** In bytes; the best compression of the playground's editor takes longer than the rest of the build. */
const LARGE = 500_000;

/** Puts a `.br` beside each script and style of the build, so that no server squeezes the same file again for everybody. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const names = Object.keys(bundle).filter((name) => /\.(?:js|css|svg)$/.test(name));
      await Promise.all(names.map((name) => squeeze(path.join(dir!, name))));
    },
  };
}

async function squeeze(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < SMALLEST) return;
  const quality = bytes.length > LARGE ? 5 : constants.BROTLI_MAX_QUALITY;
  await writeFile(
    `${file}.br`,
    await compress(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  );
}
