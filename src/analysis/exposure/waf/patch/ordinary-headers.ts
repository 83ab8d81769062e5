/** Headers that every client writes in its own way, with harmless values. */
const ORDINARY = new Set([
  'host',
  'user-agent',
  'accept',
  'accept-encoding',
  'accept-language',
  'authorization',
  'cache-control',
  'connection',
  'content-length',
  'content-type',
  'cookie',
  'expect',
  'origin',
  'pragma',
  'referer',
  'upgrade-insecure-requests',
  'x-requested-with',
]);

/** Parts of these that say who asks, and may be all there is of an attack: a known password, a forged session. */
const PROVING = new Set(['authorization', 'cookie']);

const STRANGE = /[$<>{}'"\\|`#]|\.\.\/|\/etc\/|\(\)/;

/** Whether ordinary clients send a header with values that tell nothing. */
export function isOrdinaryHeader(name: string): boolean {
  return ORDINARY.has(name);
}

/** Whether a value, or a piece of one, is what no ordinary client writes there. */
export function isStrange(text: string): boolean {
  return STRANGE.test(text);
}

/** Whether a header may carry an attack. */
export function mayCarry(name: string, value: string): boolean {
  return !ORDINARY.has(name) || PROVING.has(name) || isStrange(value);
}
