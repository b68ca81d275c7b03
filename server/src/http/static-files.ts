import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { ROOT } from '../config.ts';

const CLIENT = path.join(ROOT, 'client', 'dist');

/** Pages that have a file of their own, named after the address: `cards.$id` for `/cards/:id`. */
const DRAWN = 'pages';

/** The client as it was built. Every address that names no file is a page of it. */
export async function serveClient(server: FastifyInstance, options: { playground: boolean }): Promise<void> {
  const hasClient = existsSync(path.join(CLIENT, DRAWN));
  if (hasClient) {
    await server.register(fastifyStatic, {
      root: CLIENT,
      // As a list: with a lone name the look for a squeezed file finds no index of a folder.
      index: ['index.html'],
      redirect: true,
      preCompressed: true,
      cacheControl: false,
      allowedPath: (file) => options.playground || !/^\/playground(?:\/|$)/.test(file),
      setHeaders: (reply, file) => {
        const isHashed = path.relative(CLIENT, file).startsWith(`assets${path.sep}`);
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    for (const file of readdirSync(path.join(CLIENT, DRAWN)))
      server.get(addressOf(file), (_, reply) => reply.sendFile(path.posix.join(DRAWN, file)));
  }
  server.setNotFoundHandler((request, reply) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !/^\/(?:graphql|border|demo|playground|assets|healthz|readyz|metrics)(?:[/?]|$)|\.\w+(?:\?|$)/.test(
        request.url,
      );
    if (isPage && hasClient) return reply.sendFile('index.html');
    return reply.code(404).type('text/plain; charset=utf-8').send('404\n');
  });
}

function addressOf(file: string): string {
  const name = path.basename(file, '.html').replace(/^home$/, '');
  // A name with a dot in it is a file that is not there.
  return `/${name.replaceAll('.', '/').replaceAll(/\$(\w+)/g, ':$1(^[^.]+$)')}`;
}
