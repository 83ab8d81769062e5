import { type IncomingMessage, request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Fault } from '#kernel';
import type { DownloadRequest, DownloadSettings, KnownFile } from './download.ts';
import { drain } from './drain.ts';
import type { Partial } from './partial-file.ts';
import { fixedLookup, plainHeaders, readUrl, reasonOf, withSignal } from './wire.ts';

/** How one connection ended: `broken` may be tried again. */
export type Asked =
  | { readonly state: 'unchanged' }
  | { readonly state: 'absent' }
  | (KnownFile & { readonly state: 'whole'; readonly url: string })
  | { readonly state: 'broken'; readonly reason: string };

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 3;
const ABSENT = new Set([404, 410]);

/** Opens one connection (and those it is sent on to) and appends what it brings to the unfinished file. */
export async function ask(
  settings: DownloadSettings,
  request: DownloadRequest,
  partial: Partial,
  signal: AbortSignal,
): Promise<Asked> {
  let url = readUrl(request.url, settings.outbound);
  const { origin } = url;
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const own = url.origin === origin ? request.headers : undefined;
      const response = await respond(settings, url, { ...headersOf(request, partial), ...own }, signal);
      const { statusCode: status = 0, headers } = response;
      if (!REDIRECTS.has(status)) return await take(settings, request, partial, { response, url });
      response.destroy();
      const { location = '' } = headers;
      if (!URL.canParse(location, url.href)) return broken(`a redirect to nowhere from ${url.host}`);
      url = readUrl(new URL(location, url).href, settings.outbound);
    }
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    signal.throwIfAborted();
    return broken(reasonOf(thrown));
  }
  throw new Fault('unavailable', `${url.host} sends on more than ${MOST_REDIRECTS} times`, {
    mend: 'check the address, or use a mirror folder',
  });
}

/** With a part at hand: "the rest, if it is still this file"; a known file: "only if it is another one". */
function headersOf({ known }: DownloadRequest, { bytes, validator }: Partial): Record<string, string> {
  return {
    'accept-encoding': 'identity',
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
    ...(bytes > 0 && validator !== undefined && { range: `bytes=${bytes}-`, 'if-range': validator }),
  };
}

async function respond(
  settings: DownloadSettings,
  url: URL,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const addresses = await withSignal(settings.outbound.addresses(url.hostname), signal);
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const init: RequestOptions & { ca?: string } = {
    method: 'GET',
    agent: false,
    signal,
    timeout: settings.stallMs,
    lookup: fixedLookup(addresses),
    headers: { 'user-agent': settings.userAgent, ...headers },
    ...(settings.ca === undefined ? {} : { ca: settings.ca }),
  };
  const sent = url.protocol === 'https:' ? httpsRequest(url, init) : httpRequest(url, init);
  let answered: IncomingMessage | undefined;
  // The socket was still for so long, before the answer or in the middle of it.
  sent.on('timeout', () => (answered ?? sent).destroy(new Error(`nothing came for ${settings.stallMs} ms`)));
  sent.on('error', reject);
  sent.on('response', (response) => resolve((answered = response)));
  sent.end();
  return await promise;
}

interface Answer {
  readonly response: IncomingMessage;
  readonly url: URL;
}

async function take(
  settings: DownloadSettings,
  request: DownloadRequest,
  partial: Partial,
  { response, url }: Answer,
): Promise<Asked> {
  const { statusCode: status = 0 } = response;
  const headers = plainHeaders(response.headers);
  if (status === 200 || status === 206) return await body(request, partial, { response, url, headers });
  response.destroy();
  if (status === 304 && (request.known?.etag || request.known?.lastModified)) return { state: 'unchanged' };
  if (ABSENT.has(status)) return { state: 'absent' };
  if (status === 416) {
    // What is at hand is no part of the file there is now.
    await partial.restart(undefined);
    return broken('the part at hand is of another file');
  }
  if (status === 429 || status >= 500) return broken(`${url.host} answered ${status}`);
  throw new Fault('unavailable', `${url.host} answered ${status}`, {
    mend: 'check the address and whether this network may reach it, or use a mirror folder',
    details: { status },
  });
}

async function body(
  request: DownloadRequest,
  partial: Partial,
  { response, url, headers }: Answer & { readonly headers: Readonly<Record<string, string>> },
): Promise<Asked> {
  const etag = headers['etag'];
  // Listened to from the first moment: what comes while the disk is made ready is kept.
  const placed = place(partial, response.statusCode === 206, headers);
  try {
    await drain(response, async (chunk) => {
      const total = await placed;
      if (total === 'misplaced') return void response.destroy();
      if (Math.max(total ?? 0, partial.bytes + chunk.length) > request.maxBytes) throw await tooLarge(partial, request);
      await partial.append(chunk);
      request.onProgress?.(partial.bytes, total);
    });
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    request.signal?.throwIfAborted();
    if ((await placed) !== 'misplaced') return broken(`the connection to ${url.host} broke: ${reasonOf(thrown)}`);
  }
  const total = await placed;
  if (total === 'misplaced') {
    await partial.restart(undefined);
    return broken(`${url.host} sent another part than was asked for`);
  }
  if (!response.complete || (total !== undefined && partial.bytes !== total)) {
    if (total !== undefined && partial.bytes > total) await partial.restart(undefined);
    return broken(`${url.host} sent ${partial.bytes} of ${total ?? 'an unknown number of'} bytes`);
  }
  const lastModified = headers['last-modified'];
  return { state: 'whole', url: url.href, ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

/**
 * Makes ready for what comes: the rest of what is at hand, or all of it. Answers how large the file is in the end. Only
 * a strong validator says that two parts are of one file: https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5 (read 2026-11-26).
 */
async function place(
  partial: Partial,
  isPart: boolean,
  headers: Readonly<Record<string, string>>,
): Promise<number | undefined | 'misplaced'> {
  if (!isPart) {
    const { etag = '' } = headers;
    await partial.restart(etag.startsWith('"') ? etag : undefined);
    const length = Number(headers['content-length']);
    return Number.isSafeInteger(length) ? length : undefined;
  }
  const [, from, total] = /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15}|\*)$/.exec(headers['content-range'] ?? '') ?? [];
  if (from === undefined || Number(from) !== partial.bytes || partial.validator === undefined) return 'misplaced';
  if (headers['etag'] !== undefined && headers['etag'] !== partial.validator) return 'misplaced';
  return total === undefined || total === '*' ? undefined : Number(total);
}

async function tooLarge(partial: Partial, { url, maxBytes }: DownloadRequest): Promise<Fault> {
  await partial.drop();
  return new Fault('exhausted', `${new URL(url).host} sends more than ${Math.floor(maxBytes / 1024 / 1024)} MiB`, {
    mend: 'check the address; a file of this kind is never so large',
  });
}

function broken(reason: string): Asked {
  return { state: 'broken', reason };
}
