import type { SoftwareInventory } from '#estate/model';
import { INVENTORY_LIMITS, parseImageReference, type PullOptions, readRegistryImage } from '#estate/software';
import { Fault } from '#kernel';
import { createRegistryClient, type RegistryCredentials } from '#platform/net';
import { createSecrets } from '#platform/runtime';
import type { CommandContext } from './command.ts';
import { dockerSignIn } from './docker-sign-in.ts';

/** Reads the software of `registry:ghcr.io/org/app:1.0`. Faults: `usage`, those of the registry and of reading. */
export async function pullImage(
  context: CommandContext,
  wanted: string,
  options: Pick<PullOptions, 'platform' | 'onProgress'>,
): Promise<SoftwareInventory> {
  const { config, environment } = context;
  const reference = parseImageReference(wanted);
  const credentials = await credentialsOf(context, new URL(reference.origin).host);
  const registry = createRegistryClient({
    origin: reference.origin,
    ...(credentials && { credentials }),
    allowedHosts: config.allowedHosts ?? [],
    privateHosts: config.privateHosts ?? [],
    manifestBytes: INVENTORY_LIMITS.manifestBytes,
    userAgent: `yagura/${environment.version}`,
  });
  const { clock, signal } = environment;
  return await readRegistryImage(registry, reference, { ...options, clock, signal });
}

async function credentialsOf(
  { config, environment }: CommandContext,
  host: string,
): Promise<RegistryCredentials | undefined> {
  const { registryUser: user, registryPassword: reference } = config;
  if (user === undefined && reference === undefined) return await dockerSignIn(environment.env, host);
  if (user === undefined || reference === undefined) {
    throw new Fault('usage', '`--registry-user` and `--registry-password` go together', {
      mend: 'give both: `--registry-user NAME --registry-password env:SECRET`, or neither',
    });
  }
  return { user, password: await createSecrets(environment.env).resolve(reference) };
}
