import type { FastifyRequest } from 'fastify';

/** Methods that change nothing. */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request is free of cross-site forgery: reading is; anything else needs the header `x-yagura-csrf: 1`
 * (which a foreign page cannot send without our consent) and an `Origin` or `Sec-Fetch-Site` that says it is ours.
 */
export function isOwnRequest(request: FastifyRequest, baseUrl: string): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  const { origin, host, 'x-yagura-csrf': header, 'sec-fetch-site': site } = request.headers;
  if (header !== '1' || (origin === undefined && site === undefined)) return false;
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined || origin === `${request.protocol}://${host}` || origin === new URL(baseUrl).origin;
}
