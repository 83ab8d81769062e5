export const MASKED = '[masked]';

/** Members whose text is a secret, whatever it looks like. Names of dates, flags and policies about secrets are none. */
const SECRET_NAMES =
  /^(?:.*secret(?:accesskey|key|string|value|binary)?|.*password|passwd|pwd|.*passphrase|.*private_?key|.*(?:access|auth|session|refresh|bearer|api)_?token|token|.*api_?key|authorization|.*connection_?string|user_?data|.*credentials?)$/i;

/** Members all of whose values may be secrets: environment variables of functions and containers. */
const SECRET_HOLDERS = new Set(['Environment', 'environment', 'EnvironmentVariables']);

/** Texts that are secrets wherever they stand. */
const SECRET_TEXTS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /(?<=[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/gi,
  /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|xox[abposr]-[A-Za-z0-9-]{10,}|sk_live_[A-Za-z0-9]{10,})/g,
  /\b(?:FwoG|IQoJ)[A-Za-z0-9+/=]{80,}/g,
];

/** Nesting deeper than this is not followed: no answer of AWS has it. */
const MAX_DEPTH = 64;

/** A copy in which every value that looks like a secret is `[masked]`. */
export function maskSecrets(value: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH) return MASKED;
  if (typeof value === 'string') return maskText(value);
  if (Array.isArray(value)) return value.map((entry) => maskSecrets(entry, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (SECRET_HOLDERS.has(name)) return [name, maskLeaves(member, depth + 1)];
      if (typeof member === 'string' && member !== '' && SECRET_NAMES.test(name)) return [name, MASKED];
      return [name, maskSecrets(member, depth + 1)];
    }),
  );
}

function maskText(text: string): string {
  return SECRET_TEXTS.reduce((masked, secret) => masked.replaceAll(secret, MASKED), text);
}

/** Keeps names and shape and masks every value. */
function maskLeaves(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return MASKED;
  if (Array.isArray(value)) return value.map((entry) => maskLeaves(entry, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, maskLeaves(member, depth + 1)]));
}
