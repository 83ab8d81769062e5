import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Clock } from '#platform/runtime';
import type { AgentDesk, Holder } from '#pipeline';
import type { TraceReceiver } from '#pipeline/traces';
import type { Store } from '#platform/store';
import type { ChannelPorts } from '#response/notify';
import { API_ROOT, type Permission, Problem } from '#api/contract';
import type { Operations } from './operations.ts';
import type { PolicyFile } from './policy-file.ts';
import type { ActiveSession } from './session/sessions.ts';

/** `public`: anyone. `session`: anyone signed in. Otherwise the role must hold the permission. */
export type RoutePermission = Permission | 'public' | 'session';

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: RoutePermission;
    /** A request another side signs: it comes from no page of ours and carries no session. */
    isSigned?: boolean;
  }
}

/** What every handler may use. */
export interface ApiContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly version: string;
  readonly baseUrl: string;
  readonly policyFile: PolicyFile;
  /** For Slack's buttons; without it no button does anything. */
  readonly messaging?: Messaging | undefined;
  readonly operations?: Operations | undefined;
  /** This process as a holder of the store's leases; without it nothing is taken in. */
  readonly holder?: Holder | undefined;
  /** The key events must carry; without one none are taken. */
  readonly eventKey?: (() => Promise<string>) | undefined;
  /** Where agents of hosts are received. */
  readonly agents: AgentDesk;
  /** Where traces go and the key they must carry; without it none are taken. */
  readonly traces?: TracesIn | undefined;
}

export interface TracesIn {
  readonly receiver: TraceReceiver;
  readonly key: () => Promise<string>;
}

export type Messaging = Pick<ChannelPorts, 'secrets' | 'http'>;

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

/**
 * A body that is handed over byte by byte, packed when it came packed (see `unpackBody`). Programs send such bodies and no
 * page of ours does, so the handler answers for it that nothing happens without what proves the sender.
 */
export interface RawBody {
  /** Media types that are taken; others are refused. */
  readonly types: readonly string[];
  /** Bytes as they come. */
  readonly maxBytes: number;
}

/** What a route with `raw` declares as its body. */
export const Bytes = z.custom<Buffer>((value) => Buffer.isBuffer(value));

export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v1`. */
  readonly path: string;
  readonly permission: RoutePermission;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answer: A;
  /** Media type of the answer; JSON when absent. */
  readonly type?: 'text/csv' | 'text/html';
  /**
   * Media type of a body that its sender signs: it is handed over as the text that came, and the handler answers for it
   * that nothing happens without a valid signature.
   */
  readonly signed?: string;
  /** A body of other media types than JSON, or a larger one: its `Call.body` is the `Buffer` of the bytes that came. */
  readonly raw?: RawBody;
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
  const { signed, raw } = definition;
  if (signed === undefined && raw === undefined) addRoute(app, context, definition);
  else {
    // Only here are these media types read, and only as they came: what was signed is what is looked at.
    app.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      if (signed !== undefined)
        scope.addContentTypeParser(signed, { parseAs: 'string' }, (_request, body, done) => done(null, body));
      if (raw !== undefined)
        scope.addContentTypeParser([...raw.types], { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
      addRoute(scope, context, definition);
    });
  }
}

function addRoute(app: FastifyInstance, context: ApiContext, definition: Route): void {
  const { method, path, permission, summary, answer, type, perMinute, signed, raw } = definition;
  const hasBody = method === 'POST' || method === 'PUT';
  app.route({
    method,
    url: `${API_ROOT}${path}`,
    ...(raw === undefined ? {} : { bodyLimit: raw.maxBytes, decompress: false as const }),
    config: {
      permission,
      ...(signed === undefined && raw === undefined ? {} : { isSigned: true }),
      ...(perMinute === undefined ? {} : { rateLimit: { max: perMinute, timeWindow: 60_000 } }),
    },
    schema: {
      summary,
      tags: [path.split('/')[1]?.split('.')[0] ?? ''],
      ...(permission === 'public' ? { security: [] } : {}),
      ...(raw === undefined ? {} : { consumes: [...raw.types] }),
      params: definition.params ?? Nothing,
      querystring: definition.query ?? Nothing,
      ...(hasBody && raw === undefined ? { body: definition.body ?? Nothing } : {}),
      response: {
        200:
          type === undefined
            ? answer
            : { description: type === 'text/csv' ? 'rows' : 'a page', content: { [type]: { schema: answer } } },
        default: Problem,
      },
    },
    handler: (request, reply) =>
      definition.handle(context, {
        params: request.params,
        query: request.query,
        body: raw === undefined ? request.body : bytesOf(request.body),
        session: request.session,
        reply,
      }),
  });
}

/** A request without a body has none of any type. */
function bytesOf(body: unknown): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}
