import { TRACE_LIMITS } from '../limits.ts';
import type { Attributes, AttributeValue } from '../span.ts';

/** The first of the names that has a value. */
export function factOf(attributes: Attributes, names: readonly string[]): AttributeValue | undefined {
  for (const name of names) {
    const value = attributes.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The first of the names that has a text, as one line. */
export function textOf(attributes: Attributes, names: readonly string[]): string | undefined {
  const value = factOf(attributes, names);
  return typeof value === 'string' ? oneLine(value) : undefined;
}

/** Text without what cannot be seen; undefined when nothing is left. */
export function oneLine(text: string): string | undefined {
  const line = text.replaceAll(/\p{C}/gu, '').trim().slice(0, TRACE_LIMITS.text);
  return line === '' ? undefined : line;
}

export function wholeOf(attributes: Attributes, names: readonly string[], most: number): number | undefined {
  const value = factOf(attributes, names);
  const number = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 && number <= most
    ? number
    : undefined;
}

/** Host, or host and port. */
const HOST = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9_*](?:[a-z0-9._-]*[a-z0-9_])?))\.?(?::(\d{1,5}))?$/;

const V6 = /^[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*$/;

/** Characters of the longest name of a host. */
const LONGEST_HOST = 253;

/**
 * A name of a host or an address, with the port that stood behind it. Paths, addresses of pages and everything else that
 * may be more than the name of a machine is none.
 */
export function hostOf(
  attributes: Attributes,
  names: readonly string[],
): { readonly host: string; readonly port?: number } | undefined {
  const value = factOf(attributes, names);
  if (typeof value !== 'string' || value.length > LONGEST_HOST + 8) return undefined;
  const text = value
    .trim()
    .toLowerCase()
    .replace(/%[\w.-]{1,32}$/, '');
  if (V6.test(text)) return { host: unmapped(text) };
  const [, v6, name, port] = HOST.exec(text) ?? [];
  const host = v6 === undefined ? name : unmapped(v6);
  if (host === undefined || host.length > LONGEST_HOST) return undefined;
  return port === undefined || Number(port) > 65_535 ? { host } : { host, port: Number(port) };
}

/** Servers that listen on both families write IPv4 addresses as IPv6. */
function unmapped(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1] ?? address;
}
