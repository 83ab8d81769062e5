import { epochMs, MS_PER_HOUR } from '#kernel';
import { type FeedState, isStale } from '#knowledge';
import type { CommandContext } from '../command.ts';
import { ADVISORY_TEXTS as TEXTS } from '../texts/advisories.ts';
import { say } from './lines.ts';
import { printTable } from './print.ts';

/** The feeds with their age: how long ago each was last asked for with success. */
export function printFeeds(context: CommandContext, feeds: readonly FeedState[]): void {
  const { lang } = context;
  printTable(
    context,
    [
      { title: TEXTS.source[lang], value: (row) => row.source },
      { title: TEXTS.feed[lang], value: (row) => row.feed, shrink: true },
      { title: TEXTS.state[lang], value: (row) => TEXTS.states[row.state][lang] },
      { title: TEXTS.advisories[lang], value: (row) => String(row.advisories), align: 'right' },
      { title: TEXTS.facts[lang], value: (row) => String(row.facts), align: 'right' },
      { title: TEXTS.asOf[lang], value: (row) => row.asOf?.slice(0, 10) ?? '' },
      { title: TEXTS.fetchedAt[lang], value: (row) => row.fetchedAt?.slice(0, 16) ?? '' },
      { title: TEXTS.age[lang], value: (row) => ageText(context, row), align: 'right' },
    ],
    feeds,
  );
}

function ageText(context: CommandContext, feed: FeedState): string {
  if (feed.fetchedAt === undefined) return '';
  const now = context.environment.clock.now();
  const hours = Math.max(0, Math.floor((epochMs(now) - epochMs(feed.fetchedAt)) / MS_PER_HOUR));
  const [text, count] = hours < 72 ? [TEXTS.hours, hours] : [TEXTS.days, Math.floor(hours / 24)];
  const age = say(context, text, { count });
  return isStale(feed, now) ? say(context, TEXTS.old, { age }) : age;
}
