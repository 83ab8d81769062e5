import { openSnapshot } from '#estate/snapshot';
import {
  type Collected,
  failRun,
  gatherSoftware,
  SOFTWARE_SOURCES,
  type SoftwareSource,
  type SoftwareSummary,
  type SourceSummary,
} from '#pipeline';
import type { Store } from '#platform/store';
import { awsAccessOf } from './aws-access.ts';
import type { CommandContext } from './command.ts';
import { say } from './output/lines.ts';
import { progressView } from './output/progress.ts';
import { softwareSources } from './software-sources.ts';
import { SOFTWARE_TEXTS as TEXTS } from './texts/software.ts';

const GIB = 2 ** 30;

/** Takes in the software of what a collection saw, as the options say, with progress shown and what was not had. */
export async function gathering(
  context: CommandContext,
  store: Store,
  { runId, manifest }: Pick<Collected, 'runId' | 'manifest'>,
): Promise<SoftwareSummary | undefined> {
  const { config, environment, texts } = context;
  const sources = softwareSources(config.software);
  if (sources.length === 0) return undefined;
  const { clock, signal } = environment;
  const access = awsAccessOf(context);
  const view = await progressView(environment, texts);
  try {
    const summary = await gatherSoftware({
      store,
      access,
      reader: await openSnapshot(store, manifest.id),
      clock,
      signal,
      sources,
      limits: {
        imageDays: config.softwareImageDays,
        packages: config.softwarePackages,
        bytes: config.softwareGigabytes * GIB,
      },
      privateHosts: config.privateHosts ?? [],
      onProgress: view.report,
    });
    view.abandon();
    for (const line of linesOf(context, summary)) environment.err(`${line}\n`);
    return summary;
  } catch (thrown) {
    view.abandon();
    await failRun(store, clock, runId, thrown);
    throw thrown;
  } finally {
    access.close();
  }
}

/** A line for each source that had anything to read, and one for why some of it was not. */
function linesOf(context: CommandContext, { sources }: SoftwareSummary): readonly string[] {
  return SOFTWARE_SOURCES.flatMap((source) => {
    const found = sources[source];
    return found === undefined ? [] : linesOfSource(context, source, found);
  });
}

function linesOfSource(context: CommandContext, source: SoftwareSource, found: SourceSummary): readonly string[] {
  const { read, confirmed } = found;
  const [skipped, failed] = [found.skipped, found.failed].map((counts) =>
    Object.values(counts).reduce((a, b) => a + b, 0),
  );
  if (read + confirmed + (skipped ?? 0) + (failed ?? 0) === 0) return [];
  const facts = { source: TEXTS[source][context.lang], read, confirmed, skipped: skipped ?? 0, failed: failed ?? 0 };
  const reasons = [...Object.entries(found.failed), ...Object.entries(found.skipped)];
  const because = reasons.map(([reason, count]) => `${reason} ${count}`).join(', ');
  return [
    say(context, TEXTS.gathered, facts),
    ...(because === '' ? [] : [say(context, TEXTS.reasons, { reasons: because })]),
  ];
}
