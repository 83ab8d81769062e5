import { Fault } from '#kernel';
import type { HttpRequest } from '../contract.ts';
import { decodeChunked } from './chunked.ts';

/** What a request may hold; more than any resource that carries a WebACL accepts. */
const MAX_TEXT = 2_097_152;
const MAX_HEAD = 131_072;
const MAX_HEADERS = 1_000;

/**
 * Reads a raw HTTP/1.1 request, one character per byte; lines end in CRLF or LF. Repeated headers stay apart, a chunked
 * body is decoded as the resource does before the WebACL sees it, and `Content-Length` cuts a body that is longer.
 */
export function parseRequest(text: string): HttpRequest {
  if (text.length > MAX_TEXT) throw refused(`it has more than ${MAX_TEXT} bytes`);
  if (/[^\0-\xff]/.test(text)) throw refused('it holds a character that is no byte');
  const { lines, rest } = splitHead(text);
  const [start = '', ...fields] = lines;
  const [method = '', ...words] = start.split(' ');
  // An attacker's target may hold spaces: the version is the last word, and the target all between.
  if (/^HTTP\/\d(\.\d)?$/.test(words.at(-1) ?? '')) words.pop();
  const target = words.join(' ');
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}$/.test(method) || target.trim() === '') {
    throw refused('its first line is not `METHOD target HTTP/1.1`');
  }
  if (fields.length > MAX_HEADERS) throw refused(`it has more than ${MAX_HEADERS} headers`);
  const headers = readHeaders(fields);
  return { method, target, headers, body: Buffer.from(bodyOf(headers, rest), 'latin1') };
}

function splitHead(text: string): { readonly lines: readonly string[]; readonly rest: string } {
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '');
    at = end < 0 ? text.length : end + 1;
    if (line === '' && lines.length > 0) return { lines, rest: text.slice(at) };
    if (line !== '') lines.push(line);
    if (at > MAX_HEAD) throw refused(`its head has more than ${MAX_HEAD} bytes`);
  }
  return { lines, rest: '' };
}

/** A line that begins with a space continues the one before, as RFC 9112 §5.2 has recipients read it. */
function readHeaders(lines: readonly string[]): readonly (readonly [string, string])[] {
  const headers: [string, string][] = [];
  for (const line of lines) {
    const last = headers.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) {
      last[1] = `${last[1]} ${trimmed(line)}`;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 1) throw refused('one of its headers is not `name: value`');
    headers.push([line.slice(0, colon).trimEnd(), trimmed(line.slice(colon + 1))]);
  }
  return headers;
}

/** Without the spaces and tabs around it; `trim` takes more, and a pattern may take quadratic time. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  return text.slice(start, end);
}

function isBlank(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}

function bodyOf(headers: HttpRequest['headers'], rest: string): string {
  const valueOf = (wanted: string) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
  const coding = valueOf('transfer-encoding')?.toLowerCase() ?? '';
  if (coding.split(',').at(-1)?.trim() === 'chunked') {
    const decoded = decodeChunked(rest);
    if (decoded === undefined) throw refused('its body is not the chunks it says it is');
    return decoded;
  }
  const length = valueOf('content-length');
  return length !== undefined && /^\d{1,10}$/.test(length) ? rest.slice(0, Number(length)) : rest;
}

function refused(why: string): Fault {
  return new Fault('bad-input', `the request cannot be read: ${why}`, {
    mend: 'give a raw HTTP/1.1 request: the request line, headers, an empty line, the body',
  });
}
