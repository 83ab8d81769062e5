import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Fault } from '#kernel';
import { type Permission, PERMISSIONS } from '#api/contract';
import { REFUSALS, RefusedRequest } from '../problem.ts';
import type { RoutePermission } from '../route.ts';
import type { ActiveSession } from '../session/sessions.ts';

declare module 'fastify' {
  interface FastifyRequest {
    session: ActiveSession | undefined;
  }
}

/** Refuses, while the server is put together, every route that declares no permission. Call it before any route. */
export function requireDeclaredPermissions(app: FastifyInstance): void {
  app.decorateRequest('session', undefined);
  app.addHook('onRoute', ({ config, method, url }) => {
    if (config?.permission === undefined) {
      throw new Fault('internal', `route ${String(method)} ${url} declares no permission`, {
        mend: 'declare it through route() in src/api/routes',
      });
    }
  });
}

/** Finds the session of each request and refuses what its role does not permit. */
export function checkPermissions(
  app: FastifyInstance,
  sessionOf: (request: FastifyRequest) => Promise<ActiveSession | undefined>,
): void {
  app.addHook('onRequest', async (request) => {
    if (request.is404) return;
    const { permission } = request.routeOptions.config;
    if (permission === 'public') return;
    request.session = await sessionOf(request);
    if (request.session === undefined) throw new RefusedRequest(REFUSALS['sign-in-needed']);
    if (!permits(request.session, permission)) throw new RefusedRequest(REFUSALS['not-allowed']);
  });
}

function permits(session: ActiveSession, permission: RoutePermission | undefined): boolean {
  if (permission === 'session') return true;
  const held: readonly (Permission | undefined)[] = PERMISSIONS[session.role];
  return permission !== undefined && held.includes(permission as Permission);
}
