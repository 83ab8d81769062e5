import { type IncomingMessage, request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Fault } from '#kernel';
import type { Outbound, ResolvedAddress } from './outbound.ts';
import { fixedLookup, plainHeaders, readUrl, reasonOf, unreachable, withSignal } from './wire.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** May hold a secret (Slack's webhooks do): it is in no message and in no log. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly signal?: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Text of the body, at most the client's limit. */
  readonly body: string;
}

export interface HttpClientOptions {
  readonly outbound: Outbound;
  /** Milliseconds from the first lookup to the last byte. */
  readonly timeoutMs?: number;
  /** Bytes of an answer; a longer one is refused. */
  readonly maxBytes?: number;
  readonly userAgent?: string;
  /** Certificates of authorities trusted besides none other, in PEM; the system's own when absent. */
  readonly ca?: string;
}

/** The one way out for everything that is not the AWS SDK. */
export interface HttpClient {
  /** Answers whatever status comes back; redirects are answers, they are not followed. Faults `denied`, `unavailable`, `usage`. */
  send(request: HttpRequest): Promise<HttpAnswer>;
}

const DEFAULT_TIMEOUT_MS = 15_000;
const DEFAULT_MAX_BYTES = 1_048_576;

export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { outbound, timeoutMs = DEFAULT_TIMEOUT_MS, maxBytes = DEFAULT_MAX_BYTES } = options;
  return {
    async send(request) {
      const url = readUrl(request.url, outbound);
      const deadline = AbortSignal.timeout(timeoutMs);
      const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline;
      try {
        const addresses = await withSignal(outbound.addresses(url.hostname), signal);
        return await exchange(url, request, { addresses, signal, maxBytes, options });
      } catch (thrown) {
        if (thrown instanceof Fault) throw thrown;
        throw unreachable(url.host, deadline.aborted ? `no answer within ${timeoutMs} ms` : reasonOf(thrown));
      }
    },
  };
}

interface Exchange {
  readonly addresses: readonly ResolvedAddress[];
  readonly signal: AbortSignal;
  readonly maxBytes: number;
  readonly options: HttpClientOptions;
}

async function exchange(url: URL, request: HttpRequest, { addresses, signal, maxBytes, options }: Exchange) {
  const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
  const init: RequestOptions & { ca?: string } = {
    method: request.method,
    agent: false,
    signal,
    lookup: fixedLookup(addresses),
    headers: {
      'user-agent': options.userAgent ?? 'yagura',
      ...request.headers,
      ...(request.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(request.body)) }),
    },
    ...(options.ca === undefined ? {} : { ca: options.ca }),
  };
  const sent = url.protocol === 'https:' ? httpsRequest(url, init) : httpRequest(url, init);
  sent.on('error', reject);
  sent.on('response', (response) => {
    readBody(response, url.host, maxBytes).then(
      (body) => resolve({ status: response.statusCode ?? 0, headers: plainHeaders(response.headers), body }),
      reject,
    );
  });
  sent.end(request.body);
  return await promise;
}

async function readBody(response: IncomingMessage, host: string, maxBytes: number): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > maxBytes) {
      response.destroy();
      throw unreachable(host, `an answer of more than ${maxBytes} bytes`);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
