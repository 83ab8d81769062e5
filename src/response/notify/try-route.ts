import { Fault, type Instant } from '#kernel';
import { shortDigest } from '#platform/runtime';
import type { MessageRoute, MessagesPolicy } from '#policy';
import type { ChannelPorts, Part, SendResult } from './channel.ts';
import { CHANNELS } from './channels/registry.generated.ts';
import type { Notice } from './notice.ts';
import { sampleNotice } from './sample.ts';

/** The route of a name. Fault `not-found`, which names those there are. */
export function findRoute({ routes }: MessagesPolicy, id: string): MessageRoute {
  const route = routes.find((candidate) => candidate.id === id);
  if (route) return route;
  throw new Fault('not-found', `the policy has no route \`${id.slice(0, 64)}\``, {
    mend:
      routes.length === 0 ? 'add a route to `messages.routes`' : `name one of ${routes.map((r) => r.id).join(', ')}`,
  });
}

export interface RenderOptions {
  readonly language?: 'en' | 'ja' | undefined;
  readonly consoleUrl?: string | undefined;
}

/** The requests a notice would be on a route; asks no secret and sends nothing. */
export function renderOn(route: MessageRoute, notice: Notice, options: RenderOptions = {}): readonly Part[] {
  const { channel, settings, message } = prepare(route, notice, options);
  return channel.render(message, settings);
}

/**
 * Sends a sample at once, past outbox, quiet hours and limits, so that one sees whether a route works. It says that it
 * is a drill.
 */
export async function tryRoute(route: MessageRoute, ports: ChannelPorts, now: Instant): Promise<SendResult> {
  const { channel, settings, message } = prepare(route, sampleNotice('action-opened', now), {});
  let last: SendResult = { state: 'refused', error: 'there was nothing to send' };
  for (const part of channel.render(message, settings)) {
    last = await channel.send(part, message, settings, ports);
    if (last.state !== 'sent') return last;
  }
  return last;
}

function prepare(route: MessageRoute, notice: Notice, { language = route.language, consoleUrl }: RenderOptions) {
  const channel = CHANNELS.find(({ id }) => id === route.channel);
  const settings = channel?.settings.safeParse(route.settings);
  if (!channel || !settings?.success) {
    throw new Fault('usage', `the settings of the route \`${route.id}\` are wrong`, {
      mend: 'run `yagura policy check`',
    });
  }
  const id = shortDigest(`${route.id}|${notice.key}|${notice.at}`);
  return { channel, settings: settings.data, message: { id, notice, language, consoleUrl } };
}
