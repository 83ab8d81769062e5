import type { HttpRequest } from '../contract.ts';
import type { Padding } from './contract.ts';

/**
 * The same request with so many bytes in front of its body that what stood there lies behind them, in a form that
 * applications skip: a parameter nobody asked for, white space before JSON, a preamble before the first part (RFC 2046,
 * 5.1.1), a comment in XML. A WebACL that looks only at the beginning of a body does not see behind it, while the whole
 * request is passed on: https://docs.aws.amazon.com/waf/latest/developerguide/waf-oversize-request-components.html
 * (read 2026-11-26). Undefined for bodies in which no harmless bytes are known, and for requests without body.
 */
export function padded(
  request: HttpRequest,
  bytes: number,
): { readonly request: HttpRequest; readonly padding: Padding } | undefined {
  const how = styleOf(request);
  if (how === undefined) return undefined;
  const body = PADDERS[how](latin1(request.body), bytes);
  const headers = request.headers.map(([name, value]): [string, string] =>
    name.toLowerCase() === 'content-length' ? [name, String(body.length)] : [name, value],
  );
  return { request: { ...request, headers, body: Buffer.from(body, 'latin1') }, padding: { how, bytes } };
}

const PADDERS: Readonly<Record<Padding['how'], (body: string, bytes: number) => string>> = {
  form: (body, bytes) => `pad=${'a'.repeat(bytes)}&${body}`,
  json: (body, bytes) => ' '.repeat(bytes) + body,
  multipart: (body, bytes) => `${'a'.repeat(bytes)}\r\n${body}`,
  xml(body, bytes) {
    const end = /^\s*<\?xml[^>]{0,200}\?>/.exec(body)?.[0].length ?? 0;
    return `${body.slice(0, end)}<!--${'a'.repeat(bytes)}-->${body.slice(end)}`;
  },
};

function styleOf({ headers, body }: HttpRequest): Padding['how'] | undefined {
  if (body.length === 0) return undefined;
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1].toLowerCase() ?? '';
  if (type.includes('application/x-www-form-urlencoded')) return 'form';
  if (type.includes('multipart/')) return 'multipart';
  if (/[/+]json\b/.test(type)) return 'json';
  return /[/+]xml\b/.test(type) ? 'xml' : undefined;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
