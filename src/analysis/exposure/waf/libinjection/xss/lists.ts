import { upper } from '../ascii.ts';
import { ATTRIBUTES, EVENTS, TAGS } from '../data/markup.ts';
import { beginsWith } from './entities.ts';

/** What an attribute makes of its value: it is not to be there, an address, a style, or the name of an attribute. */
export type AttributeKind = keyof typeof ATTRIBUTES;

/** No name of a list is longer. */
const LONGEST = 64;

let tags: ReadonlySet<string> | undefined;
let attributes: ReadonlyMap<string, AttributeKind> | undefined;
let events: ReadonlySet<string> | undefined;

export function isBlackTag(written: string): boolean {
  if (written.length < 3) return false;
  const name = nameOf(written);
  tags ??= new Set(TAGS.trim().split(/\s+/));
  return name !== undefined && (tags.has(name) || name.startsWith('SVG') || name.startsWith('XSL'));
}

export function attributeKind(written: string): AttributeKind | undefined {
  const name = nameOf(written);
  if (name === undefined || name.length < 2) return undefined;
  events ??= new Set(EVENTS.trim().split(/\s+/));
  if (name.length >= 5 && name.startsWith('ON') && events.has(name.slice(2))) return 'black';
  attributes ??= new Map(
    Object.entries(ATTRIBUTES).flatMap(([kind, names]) =>
      names
        .trim()
        .split(/\s+/)
        .map((one) => [one, kind as AttributeKind] as const),
    ),
  );
  return attributes.get(name);
}

/** A name in upper case, without the NUL that browsers ignore; undefined when it is longer than any that is listed. */
function nameOf(written: string): string | undefined {
  const name = written.includes('\0') ? written.replaceAll('\0', '') : written;
  return name.length > LONGEST ? undefined : upper(name);
}

/** Schemes of addresses that run something. */
const SCHEMES = ['DATA', 'VIEW-SOURCE', 'VBSCRIPT', 'JAVA'];

/** What stands before a scheme and is ignored: white space, controls, and everything beyond ASCII. */
export function isBlackUrl(value: string): boolean {
  let at = 0;
  while (at < value.length && !(value.charCodeAt(at) > 32 && value.charCodeAt(at) < 127)) at += 1;
  return SCHEMES.some((scheme) => beginsWith(value, at, scheme));
}
