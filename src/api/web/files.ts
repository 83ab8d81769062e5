import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Names with a content hash never change: `/assets/index-4f3a9c1d.js`. */
const HASHED = '/assets/';

/**
 * Serves the console: files by their name, and `index.html` for every other address a person opens, because the
 * console has its own addresses. What is below `/api` is never answered with a page.
 */
export function serveConsole(app: FastifyInstance): void {
  app.route({
    method: 'GET',
    url: '/*',
    config: { permission: 'public' },
    schema: { hide: true },
    handler: (request, reply) => {
      const path = `/${(request.params as { readonly '*': string })['*']}`;
      if (path.includes('\0') || path === '/api' || path.startsWith('/api/')) return reply.callNotFound();
      if (isNavigation(request))
        return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
      if (path.endsWith('/')) return reply.callNotFound();
      return path.startsWith(HASHED)
        ? reply.sendFile(path, { maxAge: '365d', immutable: true })
        : reply.sendFile(path, { maxAge: 0 });
    },
  });
}

/** A person opening an address, as opposed to a page loading a file. */
export function isNavigation(request: FastifyRequest): boolean {
  const path = request.url.split('?', 1)[0] ?? '';
  const lastSegment = path.slice(path.lastIndexOf('/') + 1);
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    !/^\/api(\/|$)/.test(path) &&
    !lastSegment.includes('.') &&
    !lastSegment.includes('%') &&
    (request.headers.accept ?? '').includes('text/html')
  );
}

/** What a person sees while the console has not been built. */
export function sendUnbuilt(reply: FastifyReply): FastifyReply {
  return reply
    .code(503)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Yagura</title></head><body><h1>Yagura</h1>' +
        '<p>The console has not been built yet. Run <code>npm run build</code> and load this page again.</p>' +
        '<p lang="ja">コンソールはまだビルドされていません。<code>npm run build</code> を実行してから再読み込みしてください。</p>' +
        '</body></html>',
    );
}
