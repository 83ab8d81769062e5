/**
 * Where public registries hand out tokens and blobs, besides their own host.
 * https://docs.docker.com/desktop/setup/allow-list/, https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry
 * (read 2026-11-26)
 */
const HOSTS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'registry-1.docker.io',
    [
      'auth.docker.io',
      'production.cloudflare.docker.com',
      'production.cloudfront.docker.com',
      'docker-images-prod.6aa30f8b08e16409b46e0173d6de2f56.r2.cloudflarestorage.com',
    ],
  ],
  ['ghcr.io', ['pkg-containers.githubusercontent.com']],
  ['quay.io', ['*.quay.io']],
]);

/** Hosts that belong to a registry, its own first. */
export function hostsOfRegistry(hostname: string): readonly string[] {
  return [hostname, ...(HOSTS.get(hostname) ?? [])];
}
