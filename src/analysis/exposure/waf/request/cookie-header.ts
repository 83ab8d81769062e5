import type { Pair } from './arguments.ts';

/** Cookies of all Cookie headers in their order. */
export function readCookies(headers: readonly string[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const header of headers) {
    for (const part of header.split(';')) {
      const text = part.trim();
      if (text === '') continue;
      const equals = text.indexOf('=');
      pairs.push(
        equals < 0 ? { name: text, value: undefined } : { name: text.slice(0, equals), value: text.slice(equals + 1) },
      );
    }
  }
  return pairs;
}
