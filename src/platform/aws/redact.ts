/** Longest detail kept of a foreign message, in characters. */
const MAX_DETAIL = 300;

/** What may carry a credential: header values, query parameters, and runs that look like keys or tokens. */
const SECRET_SHAPES: readonly RegExp[] = [
  /(x-amz-security-token|authorization|signature|sessiontoken|secretaccesskey|externalid)["']?\s*[:=]\s*["']?[^\s"',&<]+/gi,
  // A secret access key is 40 characters of base64; the digit keeps long paths of words readable.
  /(?<![A-Za-z0-9/+=])(?=[A-Za-z/+=]*\d)[A-Za-z0-9/+=]{40}(?![A-Za-z0-9/+=])/g,
  // Session tokens and encoded authorization messages.
  /[A-Za-z0-9+/=_-]{100,}/g,
];

/** One short line of a foreign message that is safe to store, show and log. */
export function redact(message: string): string {
  // A signature error quotes the whole signed request, session token included, after its first sentence.
  const spoken = message.split(/The Canonical String for this request|Encoded authorization failure message/)[0] ?? '';
  const line = SECRET_SHAPES.reduce(
    (text, shape) => text.replaceAll(shape, '[removed]'),
    spoken.slice(0, 10 * MAX_DETAIL).replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' '),
  ).trim();
  return line.length > MAX_DETAIL ? `${line.slice(0, MAX_DETAIL - 1)}…` : line;
}
