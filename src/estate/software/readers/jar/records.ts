import { linesOf } from '../support/stanzas.ts';

/** Lines of a record that are looked at. */
const MAX_LINES = 2_000;

/**
 * Keys and values of a `.properties` file as Maven writes `pom.properties`: no continued lines, no escapes in what is
 * asked for.
 */
export function properties(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let count = 0;
  for (const line of linesOf(text)) {
    count += 1;
    if (count > MAX_LINES) break;
    const equals = line.indexOf('=');
    if (equals < 1 || line.startsWith('#')) continue;
    found.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
  }
  return found;
}

/** The main section of a manifest by lower-case name: up to the first blank line, continued lines begin with a space. */
export function manifest(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let name = '';
  let count = 0;
  for (const line of linesOf(text)) {
    count += 1;
    if (line === '' || count > MAX_LINES) break;
    if (line.startsWith(' ')) {
      found.set(name, (found.get(name) ?? '') + line.slice(1));
      continue;
    }
    const colon = line.indexOf(':');
    name = line.slice(0, Math.max(0, colon)).toLowerCase();
    found.set(name, line.slice(colon + 1).trim());
  }
  return found;
}
