import type { CookieSerializeOptions } from '@fastify/cookie';
import { SESSION_HOURS } from './sessions.ts';

export const SESSION_COOKIE = 'yagura_session';

/** `secure` only where the console is reached by https: a browser drops a secure cookie of a plain http answer. */
export function sessionCookie(baseUrl: string): CookieSerializeOptions {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: baseUrl.startsWith('https:'),
    maxAge: SESSION_HOURS * 3600,
  };
}
