/** How a registry wants to be asked. https://distribution.github.io/distribution/spec/auth/token/ (read 2026-11-26) */
export type Challenge =
  | { readonly scheme: 'basic' }
  | { readonly scheme: 'bearer'; readonly realm: string; readonly service?: string };

/** Of a header; what is longer is no challenge that is met. */
const LONGEST = 4096;

/** Reads `WWW-Authenticate`; undefined when it asks for nothing that can be given. Of several the token is taken. */
export function readChallenge(header: string | undefined): Challenge | undefined {
  if (header === undefined || header.length > LONGEST) return undefined;
  const bearer = /(?:^|[\s,])bearer\s/i.exec(header);
  if (bearer) {
    const rest = header.slice(bearer.index);
    const realm = parameter(rest, 'realm');
    const service = parameter(rest, 'service');
    return realm === undefined ? undefined : { scheme: 'bearer', realm, ...(service !== undefined && { service }) };
  }
  return /(?:^|[\s,])basic(?:\s|$)/i.test(header) ? { scheme: 'basic' } : undefined;
}

function parameter(text: string, name: 'realm' | 'service'): string | undefined {
  return new RegExp(`[\\s,]${name}="([^"\\p{Cc}]{1,2048})"`, 'iu').exec(text)?.[1];
}
