import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import files from '@fastify/static';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { createAgentDesk, type Holder } from '#pipeline';
import type { Clock, Logger } from '#platform/runtime';
import type { Store } from '#platform/store';
import { answerClientError } from './client-error.ts';
import { errorHandler, sendRefusal } from './error-handler.ts';
import { isOwnRequest } from './guards/cross-site.ts';
import { securityHeaders } from './guards/headers.ts';
import { hostGuard } from './guards/host.ts';
import { NO_POLICY_FILE, type PolicyFile } from './policy-file.ts';
import { checkPermissions, requireDeclaredPermissions } from './guards/permission.ts';
import type { Operations } from './operations.ts';
import { collectOpenApi, serveOpenApi } from './openapi.ts';
import { REFUSALS, RefusedRequest } from './problem.ts';
import { type Messaging, registerRoute, type TracesIn } from './route.ts';
import { ROUTES } from './routes/index.ts';
import { SESSION_COOKIE } from './session/cookie.ts';
import { findSession } from './session/sessions.ts';
import { isNavigation, sendUnbuilt, serveConsole } from './web/files.ts';

export interface ServerOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly version: string;
  /** Folder of the built console, absolute; it need not exist. */
  readonly webRoot: string;
  /** Where people reach the console: `http://127.0.0.1:7575`, or the https address of a proxy in front of it. */
  readonly baseUrl: string;
  /** The policy the runs use; without one the defaults are shown. */
  readonly policyFile?: PolicyFile;
  /** What answers to Slack's buttons need; without it no button does anything. */
  readonly messaging?: Messaging;
  /** What can be set going from the console; without it the routes say that it cannot be done here. */
  readonly operations?: Operations;
  /** This process as a holder of the store's leases, and the key events must carry: both are needed to take in events. */
  readonly holder?: Holder;
  readonly eventKey?: () => Promise<string>;
  /** Where traces go and the key they must carry; without it none are taken. */
  readonly traces?: TracesIn;
  /** Addresses of proxies whose `X-Forwarded-*` headers are believed; none when absent. */
  readonly trustProxy?: string;
}

/** Bytes of a request body. */
const BODY_LIMIT = 1_048_576;

/** Milliseconds within which a request must have arrived. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Requests of one address in a minute; signing in has its own, stricter limit. */
const REQUESTS_PER_MINUTE = 3_000;

/** Milliseconds that requests under way have left when the server ends. */
const GRACE_MS = 5_000;

/** Bytes from which an answer is worth compressing: texts of rules and controls shrink to a fifth. */
const COMPRESSED_FROM = 4_096;

/** Puts the server together without opening a port: see `listen`. It does not own the store. */
export function createServer(options: ServerOptions): FastifyInstance {
  const { store, clock, version, baseUrl, policyFile = NO_POLICY_FILE } = options;
  const loggerInstance: FastifyBaseLogger = options.logger;
  const app: FastifyInstance = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => {
      errorHandler(error, request, reply);
    },
    ...(options.trustProxy === undefined ? {} : { trustProxy: options.trustProxy }),
  });
  requireDeclaredPermissions(app);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(errorHandler);
  app.removeContentTypeParser('text/plain');

  app.register(helmet, securityHeaders(baseUrl));
  app.register(cookie);
  app.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    errorResponseBuilder: () => new RefusedRequest(REFUSALS['too-many']),
  });
  app.register(compress, { encodings: ['gzip'], threshold: COMPRESSED_FROM, removeContentLengthHeader: true });
  app.register(files, {
    root: options.webRoot,
    serve: false,
    suppressWarning: true,
    index: false,
    allowedPath: () => true,
  });
  collectOpenApi(app, version);
  endInTime(app, clock);

  app.after(() => {
    const answersTo = hostGuard(baseUrl);
    app.addHook('onRequest', async (request) => {
      if (!answersTo(request.headers.host)) throw new RefusedRequest(REFUSALS['wrong-host']);
      const isSigned = request.routeOptions.config.isSigned === true;
      if (!request.is404 && !isSigned && !isOwnRequest(request, baseUrl))
        throw new RefusedRequest(REFUSALS['cross-site']);
    });
    checkPermissions(app, async (request) => {
      const secret = request.cookies[SESSION_COOKIE];
      return secret === undefined ? undefined : findSession(store, clock, secret);
    });
    app.addHook('onSend', async (request, reply) => {
      if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store');
    });
    const context = {
      store,
      clock,
      version,
      baseUrl,
      policyFile,
      messaging: options.messaging,
      operations: options.operations,
      holder: options.holder,
      eventKey: options.eventKey,
      agents: createAgentDesk(store, clock),
      traces: options.traces,
    };
    for (const definition of ROUTES) registerRoute(app, context, definition);
    serveOpenApi(app);
    serveConsole(app);
    app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) =>
      isNavigation(request) ? sendUnbuilt(reply) : sendRefusal(reply, REFUSALS['no-such-route']),
    );
  });
  return app;
}

/** Requests under way may finish when the server ends, but one who does not read the answer cannot hold it up. */
function endInTime(app: FastifyInstance, clock: Clock): void {
  const ended = new AbortController();
  app.addHook('preClose', async () => {
    clock.sleep(GRACE_MS, ended.signal).then(
      () => app.server.closeAllConnections(),
      () => undefined,
    );
  });
  app.addHook('onClose', async () => ended.abort());
}
