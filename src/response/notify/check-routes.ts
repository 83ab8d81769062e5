import type { ChannelCheck } from '#policy';
import type { Channel } from './channel.ts';
import { CHANNELS } from './channels/registry.generated.ts';

/** What the policy needs to know of every channel to check the settings of routes. */
export const CHANNEL_CHECKS: readonly ChannelCheck[] = CHANNELS.map(checkOf);

function checkOf({ id, digests, settings }: Channel): ChannelCheck {
  return {
    id,
    digests,
    problems(given) {
      const parsed = settings.safeParse(given);
      if (parsed.success) return [];
      return parsed.error.issues.map(({ path, message }) => ({
        path: path.map((step) => (typeof step === 'number' ? step : String(step))),
        message,
      }));
    },
  };
}
