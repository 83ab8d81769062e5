import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';

/** Findings each service answers with, as the files hold them that imports read. */
export interface ReplayFixtures {
  readonly securityHub?: readonly unknown[];
  readonly securityHubV2?: readonly unknown[];
  readonly inspector?: readonly unknown[];
  readonly guardDuty?: readonly unknown[];
  readonly accessAnalyzer?: readonly unknown[];
}

export interface ReplayOptions {
  readonly accountId?: string;
  /** Answers of a page; the services' own bounds are larger. */
  readonly page?: number;
  /** Calls refused by throttling before the first that is answered. */
  readonly throttled?: number;
  /** Operations (`POST /findings`) the service says no to. */
  readonly denied?: readonly string[];
}

export interface ReplayAws {
  readonly endpoint: string;
  /** `POST /findings`, in the order in which they came. */
  readonly calls: readonly string[];
  /** Findings written by BatchImportFindings. */
  readonly imported: readonly Record<string, unknown>[];
  stop(): Promise<void>;
}

type Body = Readonly<Record<string, unknown>>;
type Answer = (body: Body, path: string) => unknown;

/**
 * The findings services of AWS on the loopback interface: real requests of the real clients, answered in the services'
 * own JSON, page by page, from the same files that imports read.
 */
export async function startReplay(fixtures: ReplayFixtures, options: ReplayOptions = {}): Promise<ReplayAws> {
  const { accountId = '111111111111', page = 2, denied = [] } = options;
  const calls: string[] = [];
  const imported: Record<string, unknown>[] = [];
  let throttled = options.throttled ?? 0;

  const paged = (all: readonly unknown[], token: unknown) => {
    const start = Number(token ?? 0);
    const next = start + page < all.length ? String(start + page) : undefined;
    return { some: all.slice(start, start + page), next };
  };
  const guardDuty = (fixtures.guardDuty ?? []).map((one) => lowered(one) as Record<string, unknown>);
  const routes: Readonly<Record<string, Answer>> = {
    'POST /findings': (body) => {
      const { some, next } = paged(fixtures.securityHub ?? [], body['NextToken']);
      return { Findings: some, NextToken: next };
    },
    'POST /findingsv2': (body) => {
      const { some, next } = paged(fixtures.securityHubV2 ?? [], body['NextToken']);
      return { Findings: some, NextToken: next };
    },
    'POST /findings/import': (body) => {
      const findings = body['Findings'] as Record<string, unknown>[];
      const bad = findings.filter(({ Title }) => Title === 'refuse me');
      imported.push(...findings.filter((one) => !bad.includes(one)));
      return {
        SuccessCount: findings.length - bad.length,
        FailedCount: bad.length,
        FailedFindings: bad.map(({ Id }) => ({ Id, ErrorCode: 'InvalidInput', ErrorMessage: 'refused' })),
      };
    },
    'POST /findings/list': (body) => {
      const { some, next } = paged(fixtures.inspector ?? [], body['nextToken']);
      return { findings: some.map((one) => withEpochs(one)), nextToken: next };
    },
    'GET /detector': () => ({ detectorIds: ['d0'] }),
    'POST /detector/d0/findings': (body) => {
      const { some, next } = paged(guardDuty, body['nextToken']);
      return { findingIds: some.map((one) => (one as { id: unknown }).id), nextToken: next ?? '' };
    },
    'POST /detector/d0/findings/get': (body) => ({
      findings: guardDuty.filter(({ id }) => (body['findingIds'] as unknown[]).includes(id)),
    }),
    'GET /analyzer': () => ({
      analyzers: [
        {
          arn: `arn:aws:access-analyzer:us-east-1:${accountId}:analyzer/all`,
          name: 'all',
          type: 'ORGANIZATION',
          status: 'ACTIVE',
          createdAt: '2026-01-01T00:00:00Z',
        },
      ],
    }),
    'POST /findingv2': (body) => {
      const { some, next } = paged(fixtures.accessAnalyzer ?? [], body['nextToken']);
      return { findings: some, nextToken: next };
    },
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const text = await bodyOf(request);
    const operation = `${request.method} ${request.url?.split('?')[0]}`;
    if (operation === 'POST /') return sendXml(response, callerIdentity(accountId));
    calls.push(operation);
    if (throttled > 0) {
      throttled -= 1;
      return sendError(response, 429, 'ThrottlingException', 'Rate exceeded');
    }
    if (denied.includes(operation)) return sendError(response, 403, 'AccessDeniedException', 'not authorized');
    const route = routes[operation];
    if (!route) return sendError(response, 404, 'UnknownOperationException', operation);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(route(text === '' ? {} : (JSON.parse(text) as Body), operation)));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((thrown: unknown) => sendError(response, 500, 'InternalFailure', String(thrown)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    calls,
    imported,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const piece of request) text += piece;
  return text;
}

function sendError(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': code });
  response.end(JSON.stringify({ message, Message: message }));
}

function sendXml(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'text/xml' });
  response.end(text);
}

function callerIdentity(accountId: string): string {
  return [
    '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>',
    `<Arn>arn:aws:iam::${accountId}:user/test</Arn><UserId>U</UserId><Account>${accountId}</Account>`,
    '</GetCallerIdentityResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></GetCallerIdentityResponse>',
  ].join('');
}

/** The wire has moments as epoch seconds where files have text. */
const MOMENTS = /At$/;

function withEpochs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => withEpochs(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      MOMENTS.test(key) && typeof member === 'string'
        ? Date.parse(member.replace(' ', 'T')) / 1000
        : withEpochs(member),
    ]),
  );
}

/** The wire has members of GuardDuty with a small letter where the SDK and files have a capital. */
function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => lowered(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key.slice(0, 1).toLowerCase() + key.slice(1), lowered(member)]),
  );
}
