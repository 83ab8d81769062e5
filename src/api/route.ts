import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Clock } from '#platform/runtime';
import type { Store } from '#platform/store';
import { API_ROOT, type Permission, Problem } from '#api/contract';
import type { ActiveSession } from './session/sessions.ts';

/** `public`: anyone. `session`: anyone signed in. Otherwise the role must hold the permission. */
export type RoutePermission = Permission | 'public' | 'session';

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: RoutePermission;
  }
}

/** What every handler may use. */
export interface ApiContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly version: string;
  readonly baseUrl: string;
}

/** One request, validated. */
export interface Call<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Absent only on public routes. */
  readonly session: ActiveSession | undefined;
  /** For cookies and headers; the body is what the handler returns. */
  readonly reply: FastifyReply;
}

export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below `/api/v1`. */
  readonly path: string;
  readonly permission: RoutePermission;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answer: A;
  /** Media type of the answer; JSON when absent. */
  readonly type?: 'text/csv';
  /** Requests of one address in a minute, where it is stricter than the server's own limit. */
  readonly perMinute?: number;
  handle(context: ApiContext, call: Call<z.output<P>, z.output<Q>, z.output<B>>): Promise<z.input<A> | FastifyReply>;
}

const Nothing = z.strictObject({});

/** Declares a route: the types of its handler follow from its schemas. Parameters that are not declared are refused. */
export function route<
  A extends z.ZodType,
  P extends z.ZodType = typeof Nothing,
  Q extends z.ZodType = typeof Nothing,
  B extends z.ZodType = typeof Nothing,
>(definition: Route<P, Q, B, A>): Route {
  return definition;
}

export function registerRoute(app: FastifyInstance, context: ApiContext, definition: Route): void {
  const { method, path, permission, summary, answer, type, perMinute } = definition;
  app.route({
    method,
    url: `${API_ROOT}${path}`,
    config: { permission, ...(perMinute === undefined ? {} : { rateLimit: { max: perMinute, timeWindow: 60_000 } }) },
    schema: {
      summary,
      tags: [path.split('/')[1]?.split('.')[0] ?? ''],
      ...(permission === 'public' ? { security: [] } : {}),
      params: definition.params ?? Nothing,
      querystring: definition.query ?? Nothing,
      ...(method === 'POST' ? { body: definition.body ?? Nothing } : {}),
      response: {
        200: type === undefined ? answer : { description: 'rows', content: { [type]: { schema: answer } } },
        default: Problem,
      },
    },
    handler: (request, reply) =>
      definition.handle(context, {
        params: request.params,
        query: request.query,
        body: request.body,
        session: request.session,
        reply,
      }),
  });
}
