import { Session } from '#api/contract';
import { REFUSALS, RefusedRequest } from '../problem.ts';
import { SignIn } from '../requests.ts';
import { route } from '../route.ts';
import { SESSION_COOKIE, sessionCookie } from '../session/cookie.ts';
import { redeemLink } from '../session/links.ts';
import { type ActiveSession, endSession } from '../session/sessions.ts';

/** Sign-in attempts of one address in a minute. */
const SIGN_INS_PER_MINUTE = 30;

const PATH = '/session';

export const SESSION_ROUTES = [
  route({
    method: 'POST',
    path: PATH,
    permission: 'public',
    summary: 'Sign in with the token of a one-time link; sets the session cookie',
    perMinute: SIGN_INS_PER_MINUTE,
    body: SignIn,
    answer: Session,
    handle: async ({ store, clock, baseUrl }, { body, reply }) => {
      const started = await redeemLink(store, clock, body.token);
      if (started === undefined) throw new RefusedRequest(REFUSALS['link-unusable']);
      reply.setCookie(SESSION_COOKIE, started.secret, sessionCookie(baseUrl));
      return started.session;
    },
  }),
  route({
    method: 'GET',
    path: PATH,
    permission: 'session',
    summary: 'Who is signed in',
    answer: Session,
    handle: async (_context, { session }) => signedIn(session),
  }),
  route({
    method: 'DELETE',
    path: PATH,
    permission: 'session',
    summary: 'Sign out; answers the session that ended',
    answer: Session,
    handle: async ({ store, baseUrl }, { session, reply }) => {
      const ended = signedIn(session);
      await endSession(store, ended);
      const { maxAge: _maxAge, ...cookie } = sessionCookie(baseUrl);
      reply.clearCookie(SESSION_COOKIE, cookie);
      return ended;
    },
  }),
];

function signedIn(session: ActiveSession | undefined): ActiveSession {
  if (session === undefined) throw new RefusedRequest(REFUSALS['sign-in-needed']);
  return session;
}
