/**
 * What is a secret whatever stands beside it: private keys, hashes of passwords, tokens with the prefix of their issuer.
 * Agents mask more than this; what comes through here was sent by something that does not.
 * https://docs.github.com/en/code-security/secret-scanning, https://manpages.debian.org/crypt.5 (read 2026-11-26)
 */
const SURE = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/,
  /\$(?:1|2[abxy]|5|6|7|y|gy|sha1|argon2id?|scrypt)\$[./A-Za-z0-9,=$]{20,}/,
  /\b(?:gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|[sr]k_live_|npm_|hvs\.|dop_v1_)[\w.-]{16,}/,
] as const;

export function isSurelySecret(text: string): boolean {
  return SURE.some((shape) => shape.test(text));
}
