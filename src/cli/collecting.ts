import { fillTemplate } from '#kernel';
import { type Collected, collectSnapshot } from '#pipeline';
import type { Store } from '#platform/store';
import { awsAccessOf } from './aws-access.ts';
import type { CommandContext } from './command.ts';
import { shortId } from './output/styles.ts';
import { progressView } from './output/progress.ts';

/** Takes a snapshot with progress shown, and says what was seen and what was not. */
export async function collecting(context: CommandContext, store: Store, command: string): Promise<Collected> {
  const { config, environment, texts } = context;
  const { roleName, accounts, ou, regions, collectors } = config;
  const aws = awsAccessOf(context);
  const view = await progressView(environment, texts);
  const from = environment.clock.elapsedMs();
  try {
    const collected = await collectSnapshot({
      store,
      aws,
      scope: {
        ...(accounts && { accounts }),
        ...(ou && { ous: ou }),
        ...(regions && { regions }),
        ...(collectors && { collectors }),
      },
      identity: roleName ?? '',
      command,
      clock: environment.clock,
      signal: environment.signal,
      fresh: config.fresh,
      limits: { accounts: config.concurrency },
      onProgress: view.report,
    });
    const { manifest, result } = collected;
    view.end(
      fillTemplate(texts.collected, {
        items: manifest.parts.reduce((sum, part) => sum + part.items, 0),
        accounts: result.accountIds.length,
        seconds: secondsSince(context, from),
        snapshot: shortId(manifest.id),
      }),
    );
    if (collected.resumedParts > 0)
      environment.err(`${fillTemplate(texts.resumed, { parts: collected.resumedParts })}\n`);
    const gaps = Object.entries(result.gaps).map(([code, count]) => `${code} ${count}`);
    if (gaps.length > 0) environment.err(`${fillTemplate(texts.gaps, { gaps: gaps.join(', ') })}\n`);
    return collected;
  } catch (thrown) {
    view.abandon();
    throw thrown;
  } finally {
    aws.close();
  }
}

/** Seconds with one decimal since a reading of the clock. */
export function secondsSince({ environment }: CommandContext, from: number): string {
  return ((environment.clock.elapsedMs() - from) / 1000).toFixed(1);
}
