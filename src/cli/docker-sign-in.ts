import { at, Fault, isJson } from '#kernel';
import { readBounded } from '#platform/files';
import type { RegistryCredentials } from '#platform/net';

/** Bytes of a configuration of Docker. */
const MAX_BYTES = 1024 * 1024;

/** What Docker calls its own registry there. */
const DOCKER_HUB = { host: 'registry-1.docker.io', names: ['index.docker.io', 'docker.io'] };

/**
 * What `docker login` left in its own file for a registry; nothing when there is none, or when a helper keeps it, because
 * no other program is run. Fault `bad-input` when the file is no JSON; those of reading.
 * https://docs.docker.com/reference/cli/docker/login/ (read 2026-11-26)
 */
export async function dockerSignIn(
  env: Readonly<Record<string, string | undefined>>,
  host: string,
): Promise<RegistryCredentials | undefined> {
  const { DOCKER_CONFIG, HOME } = env;
  const folder = DOCKER_CONFIG ?? (HOME === undefined ? undefined : `${HOME}/.docker`);
  if (folder === undefined) return undefined;
  const path = `${folder}/config.json`;
  const bytes = await readBounded(path, MAX_BYTES).catch((thrown: unknown) => {
    if (thrown instanceof Fault && thrown.code === 'not-found') return undefined;
    throw thrown;
  });
  if (bytes === undefined) return undefined;
  const auths = at(parse(path, Buffer.from(bytes).toString('utf8')), 'auths');
  if (!isJson(auths)) return undefined;
  const [, found] = Object.entries(auths).find(([name]) => hostOf(name) === host) ?? [];
  const auth = at(found, 'auth');
  const text = typeof auth === 'string' ? Buffer.from(auth, 'base64').toString('utf8') : '';
  const colon = text.indexOf(':');
  return colon > 0 ? { user: text.slice(0, colon), password: text.slice(colon + 1) } : undefined;
}

/** Old versions of Docker wrote an address. */
function hostOf(name: string): string {
  const host = name.replace(/^https?:\/\//, '').split('/')[0] ?? '';
  return DOCKER_HUB.names.includes(host) ? DOCKER_HUB.host : host;
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault('bad-input', `${path} is no JSON`, {
      mend: 'mend the file, sign in with `docker login` again, or point DOCKER_CONFIG to an empty folder',
    });
  }
}
