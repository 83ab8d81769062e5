import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FoundOperation, findOperation } from './simulated/index.ts';
import { renderBySchema } from './simulated/wire.ts';
import type { SimulatedOrganization } from './simulated-aws-model.ts';
import { OPERATIONS } from './simulated-aws-services.ts';
import {
  PROTOCOLS,
  type Protocol,
  renderAnswer,
  renderError,
  SimulatedError,
  type WireAnswer,
} from './simulated-aws-wire.ts';

export * from './simulated-aws-model.ts';

export type FaultKind =
  | 'deny'
  | 'throttle'
  | 'hang'
  | 'cut'
  | 'truncate'
  | 'html500'
  | 'html200'
  | 'empty'
  | 'invalid'
  | 'skew';

export interface FaultRule {
  readonly kind: FaultKind;
  /** Signing name and operation, `iam:ListUsers`; every operation when absent. */
  readonly operation?: string;
  readonly accountId?: string;
  readonly region?: string;
  /** How many calls it hits; all of them when absent. */
  times?: number;
}

export interface SimulatedAws {
  readonly endpoint: string;
  /** Rules in force; tests push and clear. */
  readonly faults: FaultRule[];
  /** How often each operation was called, faulted calls included. */
  readonly calls: Map<string, number>;
  /** Page tokens that were given out and never sent back. */
  readonly openTokens: Set<string>;
  close(): Promise<void>;
}

/** By how much the clock of a `skew` answer is ahead of the caller's. */
export const SKEW_MS = 3 * 3_600_000;

/** A loopback server that answers AWS calls from a model. Accounts are told apart by the access key they sign with. */
export async function startSimulatedAws(
  organization: SimulatedOrganization,
  onCall: (call: SimulatedCall) => void = () => {},
): Promise<SimulatedAws> {
  const faults: FaultRule[] = [];
  const calls = new Map<string, number>();
  const openTokens = new Set<string>();
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const call = await readCall(request);
    const name = `${call.service}:${call.operation}`;
    onCall(call);
    calls.set(name, (calls.get(name) ?? 0) + 1);
    const rule = faults.find((candidate) => hits(candidate, call, name));
    if (rule?.times !== undefined) rule.times -= 1;
    send(response, rule?.kind, () => answerCall(organization, openTokens, call, name), call.protocol);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, faults, calls, openTokens, close: () => closeServer(server) };
}

/** Signs as the home account; set these in the environment of the credential chain. */
export function simulatedCredentials(homeId: string): Record<'AWS_ACCESS_KEY_ID' | 'AWS_SECRET_ACCESS_KEY', string> {
  return { AWS_ACCESS_KEY_ID: `AKIA${homeId}SIMU`, AWS_SECRET_ACCESS_KEY: 'secret' };
}

export interface SimulatedCall {
  readonly accountId: string;
  readonly region: string;
  readonly service: string;
  readonly operation: string;
  readonly protocol: Protocol;
  readonly userAgent: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set when a service answers it in the SDK's shapes. */
  readonly found?: FoundOperation;
}

async function readCall(request: IncomingMessage): Promise<SimulatedCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  const credential = /Credential=([^,]+)/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const [accessKeyId = '', , region = '', service = ''] = credential.split('/');
  const protocol = PROTOCOLS[service] ?? 'query';
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://simulated').searchParams);
  const userAgent = String(request.headers['user-agent']);
  const common = { accountId: accessKeyId.slice(4, 16), region, service, protocol, userAgent };
  const found = findOperation(service, request, body);
  if (found !== undefined) {
    const { schema, params } = found;
    return { ...common, protocol: found.service.protocol, operation: schema.name, params, found };
  }
  if (protocol === 'json') {
    const target = String(request.headers['x-amz-target']);
    return {
      ...common,
      operation: target.split('.').at(-1) ?? '',
      params: JSON.parse(body) as Record<string, unknown>,
    };
  }
  if (protocol === 'rest-json') return { ...common, operation: 'ListFunctions', params: query };
  if (protocol === 's3') return { ...common, operation: 'ListBuckets', params: query };
  const params = Object.fromEntries(new URLSearchParams(body));
  return { ...common, operation: params.Action ?? '', params };
}

function hits(rule: FaultRule, call: SimulatedCall, name: string): boolean {
  return (
    rule.times !== 0 &&
    (rule.operation ?? name) === name &&
    (rule.accountId ?? call.accountId) === call.accountId &&
    (rule.region ?? call.region) === call.region
  );
}

const TOKEN_PARAMS = [
  'NextToken',
  'nextToken',
  'Marker',
  'NextMarker',
  'continuation-token',
  'position',
  'ExclusiveStartTableName',
];

function answerCall(
  organization: SimulatedOrganization,
  openTokens: Set<string>,
  call: SimulatedCall,
  name: string,
): WireAnswer {
  const account = organization.accounts.find((candidate) => candidate.id === call.accountId);
  const operation = call.found?.service.operations[call.operation] ?? OPERATIONS[name];
  if (account === undefined || operation === undefined) {
    return renderError(call.protocol, new SimulatedError('InvalidAction', 400, `${name} is not simulated`));
  }
  const asked = Object.entries(call.params).filter(([param]) => !TOKEN_PARAMS.includes(param));
  const scope = JSON.stringify([name, account.id, call.region, asked]);
  const page = <T>(list: readonly T[], token: unknown) => {
    const sent = typeof token === 'string' ? token : '0@start';
    const from = Number(sent.split('@')[0]);
    openTokens.delete(`${sent} ${scope}`);
    const to = from + organization.pageSize;
    const next = to < list.length ? `${to}@page` : undefined;
    if (next !== undefined) openTokens.add(`${next} ${scope}`);
    return { items: list.slice(from, to), next };
  };
  try {
    const answer = operation({ organization, account, region: call.region, params: call.params, page });
    if (call.found !== undefined) return renderBySchema(call.protocol, call.found.schema, answer);
    return renderAnswer(call.protocol, call.operation, answer as object);
  } catch (error) {
    if (error instanceof SimulatedError) return renderError(call.protocol, error);
    throw error;
  }
}

const DENIALS: Readonly<Record<Protocol, readonly [string, number]>> = {
  query: ['AccessDenied', 403],
  ec2: ['UnauthorizedOperation', 403],
  s3: ['AccessDenied', 403],
  json: ['AccessDeniedException', 400],
  'rest-json': ['AccessDeniedException', 403],
};

const THROTTLES: Readonly<Record<Protocol, readonly [string, number]>> = {
  query: ['Throttling', 400],
  ec2: ['RequestLimitExceeded', 503],
  s3: ['SlowDown', 503],
  json: ['ThrottlingException', 400],
  'rest-json': ['TooManyRequestsException', 429],
};

function send(response: ServerResponse, fault: FaultKind | undefined, answer: () => WireAnswer, protocol: Protocol) {
  const error = ([code, status]: readonly [string, number]) => renderError(protocol, new SimulatedError(code, status));
  const write = ({ status, headers, body }: WireAnswer) => response.writeHead(status, headers).end(body);
  const html = {
    headers: { 'content-type': 'text/html' },
    body: '<!doctype html><title>Internal Server Error</title>',
  };
  switch (fault) {
    case undefined:
      return write(answer());
    case 'hang':
      return response;
    case 'deny':
      return write(error(DENIALS[protocol]));
    case 'throttle':
      return write(error(THROTTLES[protocol]));
    case 'invalid':
      return write(error(['ValidationError', 400]));
    case 'html500':
      return write({ status: 500, ...html });
    case 'html200':
      return write({ status: 200, ...html });
    case 'empty':
      return write({ status: 200, headers: {}, body: '' });
    case 'truncate': {
      const whole = answer();
      return write({ ...whole, body: whole.body.slice(0, whole.body.length / 2) });
    }
    case 'cut': {
      const whole = answer();
      response.writeHead(whole.status, { ...whole.headers, 'content-length': whole.body.length });
      response.write(whole.body.slice(0, whole.body.length / 2), () => response.destroy());
      return response;
    }
    case 'skew': {
      const skewed = error(['SignatureDoesNotMatch', 403]);
      const date = new Date(Date.now() + SKEW_MS).toUTCString();
      return write({ ...skewed, headers: { ...skewed.headers, date } });
    }
  }
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
