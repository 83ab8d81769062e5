import type { AwsAccess } from '#platform/aws';
import { createMailer } from '#platform/mail';
import { createHttpClient, createOutbound } from '#platform/net';
import { type Clock, createSecrets } from '#platform/runtime';
import type { ChannelPorts } from './channel.ts';
import { CHANNELS } from './channels/registry.generated.ts';

export interface PortOptions {
  readonly clock: Clock;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Hosts besides the channels' own. */
  readonly allowedHosts: readonly string[];
  readonly privateHosts: readonly string[];
  readonly profile?: string | undefined;
  readonly region?: string | undefined;
  readonly version: string;
}

/** The real world for channels; AWS is entered only when a channel asks for it. `close` ends its sockets. */
export function createChannelPorts(options: PortOptions): ChannelPorts & { close(): void } {
  const { clock, env, profile, region, version } = options;
  const known = CHANNELS.flatMap(({ hosts }) => hosts);
  const outbound = createOutbound({
    allowedHosts: [...known, ...options.allowedHosts],
    privateHosts: options.privateHosts,
  });
  let access: AwsAccess | undefined;
  return {
    clock,
    http: createHttpClient({ outbound, userAgent: `yagura/${version}` }),
    mail: createMailer({ outbound }),
    secrets: createSecrets(env),
    async aws() {
      const { createAwsAccess } = await import('#platform/aws');
      access ??= createAwsAccess({
        clock,
        ...(profile === undefined ? {} : { profile }),
        ...(region === undefined ? {} : { region }),
      });
      try {
        await access.home();
        return access;
      } catch (thrown) {
        // Credentials that are missing now may be there at the next attempt.
        access.close();
        access = undefined;
        throw thrown;
      }
    },
    close: () => access?.close(),
  };
}
