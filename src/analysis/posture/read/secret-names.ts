/** Words that name a secret, and endings by which a name tells that it holds only a reference or a setting of one. */
const SECRET =
  /(^|_)(password|passwd|passphrase|pwd|secret|secrets|token|apikey|api_key|access_key|secret_key|private_key|privatekey|signing_key|encryption_key|credential|credentials)(_|$)/;
const REFERENCE =
  /_(arn|arns|name|names|id|ids|path|param|parameter|parameters|ref|url|uri|endpoint|region|bucket|file|prefix|version|ttl|expiry|expiration|expires_in|timeout|length|header|issuer|audience|type|enabled|rotation|days|hours|minutes|seconds)$/;

/** Whether the name of an environment variable says that its value is a secret: `DB_PASSWORD`, `githubToken`. */
export function namesSecret(name: string): boolean {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase();
  return SECRET.test(words) && !REFERENCE.test(words);
}
