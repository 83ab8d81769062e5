import type { ChannelPorts } from '#response/notify';
import type { CommandContext } from './command.ts';

/** The way out for messages, as the options permit it. `close` ends its sockets. */
export async function messagingPorts({
  config,
  environment,
}: CommandContext): Promise<ChannelPorts & { close(): void }> {
  const { createChannelPorts } = await import('#response/notify');
  return createChannelPorts({
    clock: environment.clock,
    env: environment.env,
    allowedHosts: config.allowedHosts ?? [],
    privateHosts: config.privateHosts ?? [],
    profile: config.profile,
    region: config.region,
    version: environment.version,
  });
}
