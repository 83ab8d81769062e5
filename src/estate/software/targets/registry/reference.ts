import { Fault } from '#kernel';

/** An image as a person names it, taken apart. */
export interface ImageReference {
  /** `https://ghcr.io`: where the registry is asked. */
  readonly origin: string;
  readonly repository: string;
  /** A tag or a digest. */
  readonly reference: string;
  /** As it is shown: `ghcr.io/org/app:1.0`. */
  readonly name: string;
}

const WORD = 'registry:';

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests (read 2026-11-26) */
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const HOST = /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:]{2,45}\])(?::\d{1,5})?$/i;
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/;

const LONGEST = 600;
const LONGEST_REPOSITORY = 255;

/** Docker's own registry has another name than its images say. */
const DOCKER = { names: ['docker.io', 'index.docker.io'], host: 'registry-1.docker.io' } as const;

/** Whether a target is to be read from a registry. */
export function isRegistryTarget(text: string): boolean {
  return text.startsWith(WORD);
}

/**
 * Reads `registry:ghcr.io/org/app:1.0`, also with a digest, and as `docker pull` takes it without a host and a tag.
 * Without TLS only on this machine, or when `http://` says so. Fault `usage`.
 */
export function parseImageReference(text: string): ImageReference {
  const [, scheme, written = ''] = /^registry:(?:(https?):\/\/)?(.*)$/s.exec(text.slice(0, LONGEST)) ?? [];
  const slash = written.indexOf('/');
  const first = slash < 0 ? '' : written.slice(0, slash);
  const hasHost = /[.:]/.test(first) || first === 'localhost';
  const named = hasHost ? first : 'docker.io';
  const isDocker = (DOCKER.names as readonly string[]).includes(named);
  const host = isDocker ? DOCKER.host : named;
  const { path, tag, digest } = split(hasHost ? written.slice(slash + 1) : written);
  const repository = isDocker && !path.includes('/') ? `library/${path}` : path;
  const isSound =
    text.length <= LONGEST &&
    HOST.test(host) &&
    repository.length <= LONGEST_REPOSITORY &&
    REPOSITORY.test(repository) &&
    (tag === undefined || TAG.test(tag)) &&
    (digest === undefined || DIGEST.test(digest));
  if (!isSound) {
    throw new Fault('usage', `\`${text.slice(0, 200)}\` names no image of a registry`, {
      mend: 'write it as `registry:ghcr.io/org/app:1.0`, or with `@sha256:…` behind it',
    });
  }
  const { origin } = new URL(`${scheme ?? (LOOPBACK.test(host) ? 'http' : 'https')}://${host}`);
  const shown = `${named}/${repository}`;
  return {
    origin,
    repository,
    reference: digest ?? tag ?? 'latest',
    name: digest === undefined ? `${shown}:${tag ?? 'latest'}` : `${shown}@${digest}`,
  };
}

function split(path: string): { readonly path: string; readonly tag?: string; readonly digest?: string } {
  const at = path.indexOf('@');
  const [before, digest] = at < 0 ? [path, undefined] : [path.slice(0, at), path.slice(at + 1)];
  const colon = before.indexOf(':');
  const [name, tag] = colon < 0 ? [before, undefined] : [before.slice(0, colon), before.slice(colon + 1)];
  return { path: name, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}
