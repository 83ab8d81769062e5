import { fillTemplate } from '#kernel';
import type { UpdatedFeed } from '#knowledge';
import { type BringAdvisories, bringAdvisories } from '#pipeline';
import type { CommandContext, CommandRun } from '../command.ts';
import { holderOf } from '../holder.ts';
import { withStore } from '../open-store.ts';
import { printLine, say } from '../output/lines.ts';
import { printJson } from '../output/print.ts';
import { workView } from '../output/progress.ts';
import { ADVISORY_TEXTS as TEXTS } from '../texts/advisories.ts';

/** Exit code when a source failed: what it said before is still in use. */
const FAILED = 7;

const MB = 1_000_000;

type Progress = Parameters<NonNullable<BringAdvisories['onProgress']>>[0];

export const runKnowledgeFetch: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment, lang } = context;
    const { advisorySources, advisoryMirror, osvEcosystems } = config;
    const view = await workView(environment, TEXTS.working[lang], (event: Progress) => describe(context, event));
    let feeds: readonly UpdatedFeed[];
    try {
      feeds = await bringAdvisories({
        store,
        holder: holderOf(environment),
        signal: environment.signal,
        downloads: config.downloads,
        allowedHosts: config.allowedHosts ?? [],
        privateHosts: config.privateHosts ?? [],
        version: environment.version,
        ...(advisoryMirror !== undefined && { mirror: advisoryMirror }),
        ...(advisorySources && { sources: advisorySources }),
        options: osvEcosystems ? { osvEcosystems } : {},
        onProgress: view.report,
      });
    } catch (thrown) {
      view.abandon();
      throw thrown;
    }
    view.end(summary(context, feeds));
    const failed = feeds.filter(({ state }) => state === 'failed');
    if (config.json) printJson(context, { feeds });
    else tell(context, feeds);
    return failed.length > 0 ? FAILED : 0;
  });

function describe(context: CommandContext, { phase, done, total, source, feed }: Progress): string {
  const text = { fetch: TEXTS.fetching, read: TEXTS.reading, index: TEXTS.indexing }[phase];
  const facts = phase === 'fetch' ? { done: Math.floor(done / MB), total: Math.ceil((total ?? done) / MB) } : { done };
  return say(context, text, { source, feed, ...facts });
}

function summary(context: CommandContext, feeds: readonly UpdatedFeed[]): string {
  const sum = (name: 'advisories' | 'facts' | 'written' | 'removed') =>
    feeds.reduce((total, feed) => total + feed[name], 0);
  return say(context, TEXTS.done, {
    feeds: feeds.filter(({ state }) => state === 'read').length,
    advisories: sum('advisories'),
    facts: sum('facts'),
    written: sum('written'),
    removed: sum('removed'),
    failed: feeds.filter(({ state }) => state === 'failed').length,
  });
}

function tell(context: CommandContext, feeds: readonly UpdatedFeed[]): void {
  const { lang } = context;
  if (feeds.every(({ state }) => state === 'absent')) printLine(context, TEXTS.nothingThere[lang]);
  for (const { source, feed, state, failure, problems } of feeds) {
    if (state === 'failed')
      printLine(context, fillTemplate(TEXTS.failed[lang], { source, feed, failure: failure ?? '' }));
    const codes = Object.entries(problems).map(([code, { count }]) => `${code} ${count}`);
    if (codes.length > 0)
      printLine(context, fillTemplate(TEXTS.problems[lang], { source, feed, problems: codes.join(', ') }));
  }
}
