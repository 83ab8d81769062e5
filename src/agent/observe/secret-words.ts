/** What stands in place of a secret. */
export const MASK = '***';

/** A name that promises a secret, anywhere in it: `--db-password`, `-Dkey.storePassword`, `AWS_SECRET_ACCESS_KEY`. */
export const SECRET_NAME =
  /pass(?!ive|enger|through)|pwd|secret|token|(?:api|access|private|account|encryption|signing|shared|license|master|storage)[-_.]?key|^-{0,2}key$|credential|auth|bearer|cookie|session|signature|passphrase|connection[-_.]?str|dsn|jwt|salt|webhook|(?:^|[-_.])(?:pw|pin|psk|sas|sig|otp)$/i;

/** A name of a file that holds a secret: the name is none. */
export const FILE_NAME = /[-_.]?(?:file|path|dir|folder)$/i;

/** Flags that carry a secret in one program and something else in others, with the programs. */
export const PROGRAM_FLAGS: readonly { readonly programs: RegExp; readonly flags: readonly string[] }[] = [
  { programs: /^(?:mysql|maria|mycli|mongo|sshpass|docker|podman|az$|oc$|clickhouse)/, flags: ['-p'] },
  { programs: /^(?:redis-cli|valkey-cli|keydb-cli)/, flags: ['-a'] },
  { programs: /^(?:curl|wget|http|https|xh|lftp|smbclient|snmp|ftp)/, flags: ['-u', '-U', '-A', '-X', '-H', '-b'] },
  { programs: /^(?:ldap|slap)/, flags: ['-w', '-s'] },
  { programs: /^(?:sqlcmd|bcp|isql|tsql|osql|freebcp|ipmitool|zip|unzip|7z|7za|net$)/, flags: ['-P', '-p'] },
  { programs: /^(?:openssl|keytool|jarsigner)/, flags: ['-k', '-K', '-pass', '-passin', '-passout'] },
];

/**
 * Shapes of secrets that need no name beside them. Prefixes as their issuers publish them:
 * https://docs.github.com/en/code-security/secret-scanning, https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html (read 2026-11-26).
 */
export const SECRET_SHAPES: readonly RegExp[] = [
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/g,
  /\b(?:gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|sk_live_|sk_test_|rk_live_|sk-|npm_|hvs\.|dop_v1_|AIza)[\w.-]{8,}/g,
  /\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?/g,
  /-----BEGIN [A-Z ]*KEY-----.*/gs,
  /\b(?:Bearer|Basic|Digest)\s+\S+/gi,
];

/** A long run of letters of both cases and digits is a key more often than a name. */
export const RANDOM_RUN = /[A-Za-z0-9+/_=-]{32,}/g;
