import { Fault, isJson, type Json } from '#kernel';
import { readBounded } from '#platform/files';
import { createHttpClient, createOutbound, type HttpAnswer, type HttpClient } from '#platform/net';
import { ANSWER_BYTES, MOST_PAUSE_SECONDS, TIMEOUT_MS } from './limits.ts';
import type { AgentSettings, AgentWorld } from './settings.ts';

const MAX_CA_BYTES = 1024 * 1024;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

export interface Call {
  readonly method: 'GET' | 'POST';
  /** Below `/api/v1/agents`. */
  readonly path: string;
  readonly token?: string;
  /** Sent as JSON; bytes are JSON that is packed already. */
  readonly body?: Json | Uint8Array;
}

/** The server an agent reports to, and no other host. */
export interface Server {
  readonly host: string;
  /**
   * Asks and answers the JSON of a 2xx. Faults: `busy` with `details.seconds` (429, 503), `denied` (401, 403, 404),
   * `bad-input` (other 4xx: the same request is never taken), `unavailable` (all else). A redirect is not followed.
   */
  ask(call: Call): Promise<Json>;
}

export async function openServer(settings: AgentSettings, world: AgentWorld): Promise<Server> {
  const base = readAddress(settings);
  const ca = settings.caFile === undefined ? undefined : await readBounded(settings.caFile, MAX_CA_BYTES);
  const client = createHttpClient({
    outbound: createOutbound({ allowedHosts: [], privateHosts: [base.hostname] }),
    timeoutMs: TIMEOUT_MS,
    maxBytes: ANSWER_BYTES,
    userAgent: `yagura-agent/${world.version}`,
    ...(ca === undefined ? {} : { ca: Buffer.from(ca).toString('utf8') }),
    ...world.http,
  });
  const root = `${base.origin}${base.pathname.replace(/\/+$/, '')}/api/v1/agents`;
  return { host: base.host, ask: async (call) => readAnswer(await send(client, root, call, world), base.host, world) };
}

function readAddress({ server, allowHttp }: AgentSettings): URL {
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new Fault('usage', `\`${server}\` is no address of a server`, { mend: 'write it as https://host:port' });
  }
  if (url.protocol === 'http:' && !allowHttp && !LOOPBACK.test(url.hostname)) {
    throw new Fault('denied', `${url.host} would be reached without TLS`, {
      mend: 'use https (--ca-file names an authority of your own), or --allow-http where the network is yours alone',
    });
  }
  return url;
}

function send(client: HttpClient, root: string, call: Call, { signal }: AgentWorld): Promise<HttpAnswer> {
  const { method, path, token, body } = call;
  const isPacked = body instanceof Uint8Array;
  return client.send({
    method,
    url: `${root}${path}`,
    signal,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: isPacked ? body : JSON.stringify(body) }),
  });
}

function readAnswer({ status, headers, body }: HttpAnswer, host: string, { clock }: AgentWorld): Json {
  if (status === 429 || status === 503) {
    const seconds = retryAfter(headers['retry-after'], Date.parse(clock.now()));
    throw new Fault('busy', `${host} asks to wait (${status})`, {
      mend: 'nothing: the agent waits as long as the server asks',
      ...(seconds === undefined ? {} : { details: { seconds } }),
    });
  }
  if (status === 401 || status === 403 || status === 404) {
    throw new Fault('denied', `${host} does not let this agent in (${status})`, {
      mend: 'check the address; if it is right, enrol the agent anew: remove enrolment.json from its state folder and give a new secret',
    });
  }
  if (REFUSED.has(status)) {
    throw new Fault('bad-input', `${host} does not take what was sent (${status})`, {
      mend: 'bring agent and server to the same version',
    });
  }
  if (status < 200 || status > 299) throw nonsense(host, `the status ${status}`);
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw nonsense(host, 'something that is no JSON');
  }
  if (!isJson(value)) throw nonsense(host, 'something that is no object');
  return value;
}

/** What Yagura's server answers to a request that it will never take; all else may come from what stands in between. */
const REFUSED: ReadonlySet<number> = new Set([400, 413, 415, 422]);

/** The fault of an answer that is none of this protocol. */
export function nonsense(host: string, what: string): Fault {
  return new Fault('unavailable', `${host} answered ${what}`, {
    mend: 'check that the address leads to the Yagura server itself, and what stands in between',
  });
}

/** Seconds or a date: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 (read 2026-11-26). */
function retryAfter(text: string | undefined, nowMs: number): number | undefined {
  if (text === undefined) return undefined;
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : (Date.parse(text) - nowMs) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), MOST_PAUSE_SECONDS) : undefined;
}
