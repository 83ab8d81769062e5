import { open } from 'node:fs/promises';
import { Fault } from '#kernel';

/** How a secret is named wherever one is needed: `env:NAME` or `file:/absolute/path`. The secret itself is written nowhere. */
export const SECRET_REFERENCE = /^(env:[A-Za-z_][A-Za-z0-9_]{0,127}|file:\/[^\p{Cc}]{1,1000})$/u;

/** A key or a token is far below this; anything larger is another file. */
const MAX_BYTES = 65_536;

/** Looks secrets up at the moment of use. */
export interface Secrets {
  /** The secret a reference names. Faults `usage`, `denied`: they name the reference, never the secret. */
  resolve(reference: string): Promise<string>;
}

/** Secrets from the environment and from files such as mounted Docker or Kubernetes secrets. */
export function createSecrets(env: Readonly<Record<string, string | undefined>>): Secrets {
  return {
    async resolve(reference) {
      if (!SECRET_REFERENCE.test(reference)) {
        throw new Fault('usage', 'a secret is written as itself and not as a reference', {
          mend: 'write `env:NAME` or `file:/path` there and put the secret into that variable or file',
        });
      }
      const [kind, name] = [reference.slice(0, reference.indexOf(':')), reference.slice(reference.indexOf(':') + 1)];
      const secret = kind === 'env' ? env[name] : await readSecretFile(name);
      if (secret !== undefined && secret !== '') return secret;
      throw new Fault('usage', `the secret \`${reference}\` is empty or not there`, {
        mend: kind === 'env' ? `set the variable ${name}` : `put the secret into ${name}`,
      });
    },
  };
}

/** The text of a file without the line end editors add; undefined when there is none. */
async function readSecretFile(path: string): Promise<string | undefined> {
  try {
    await using file = await open(path, 'r');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_BYTES + 1), 0, MAX_BYTES + 1, 0);
    if (bytesRead > MAX_BYTES) {
      throw new Fault('usage', `the secret file ${path} is larger than 64 KiB`, {
        mend: 'name the file of the secret',
      });
    }
    return buffer.toString('utf8', 0, bytesRead).replace(/\r?\n$/, '');
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Fault('denied', `the secret file ${path} cannot be read`, {
      mend: 'check its permissions',
      cause: thrown,
    });
  }
}
