import type { IncomingHttpHeaders } from 'node:http';
import type { LookupFunction } from 'node:net';
import { Fault } from '#kernel';
import type { Outbound, ResolvedAddress } from './outbound.ts';

/** The address as it may be asked for. Faults: `usage` (none), `denied` (without TLS to a host that is not one's own). */
export function readUrl(text: string, outbound: Outbound): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password) {
    throw new Fault('usage', 'the address to send to is no https address', { mend: 'write it as https://host/path' });
  }
  if (url.protocol === 'http:' && !outbound.isOwn(url.hostname)) {
    throw new Fault('denied', `${url.host} would be reached without TLS`, {
      mend: 'use https, or name the host in `network.privateHosts` of yagura.yaml',
    });
  }
  return url;
}

/** What was checked is what is connected to: a second lookup could answer something else. */
export function fixedLookup(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_host, options, answer) => {
    const [first] = addresses;
    if (options.all === true) answer(null, [...addresses]);
    else answer(null, first?.address ?? '', first?.family ?? 4);
  };
}

/** Headers by name in lower case, each one text. */
export function plainHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

/** The work's answer, or the end of waiting for it. */
export async function withSignal<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(new Error('stopped'));
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Node's own words hold host and port at most; the address with its secret path is never among them. */
export function reasonOf(thrown: unknown): string {
  const { code, message } = thrown as { code?: unknown; message?: unknown };
  return typeof code === 'string' && code !== '' ? code : String(message).slice(0, 200);
}

/** The fault of a host that did not answer. */
export function unreachable(host: string, reason: string): Fault {
  return new Fault('unavailable', `${host} could not be reached: ${reason}`, {
    mend: 'check the network, the host and its certificate; it is tried again',
  });
}
