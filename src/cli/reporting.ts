import { fillTemplate, type Instant, type Severity, severityRank } from '#kernel';
import { type AnalysisSummary, analyseRun } from '#pipeline';
import type { Store } from '#platform/store';
import { actionsCsv, fixCatalogue, overview } from '#queries';
import { secondsSince } from './collecting.ts';
import type { CommandContext } from './command.ts';
import { readPolicy } from './load-policy.ts';
import { printActions } from './output/actions-table.ts';
import { printJson, printPieces } from './output/print.ts';
import { progressView } from './output/progress.ts';

/** Exit code when a finding reached `--fail-on`. */
const REACHED = 2;

export interface AnalysingInit {
  readonly runId: string;
  readonly snapshotId: string;
  readonly asOf: Instant;
  readonly whole: boolean;
  readonly before?: Readonly<Record<string, unknown>>;
}

/** Analyses a snapshot with progress shown, prints what to do, and answers the exit code. */
export async function analysing(context: CommandContext, store: Store, init: AnalysingInit): Promise<number> {
  const { environment, texts } = context;
  const policy = await readPolicy(context);
  const view = await progressView(environment, texts);
  const from = environment.clock.elapsedMs();
  try {
    const { clock, signal } = environment;
    const summary = await analyseRun({ ...init, store, clock, signal, policy, onProgress: view.report });
    const now = await overview(store);
    view.end(
      fillTemplate(texts.analysed, {
        accounts: summary.accounts,
        seconds: secondsSince(context, from),
        ...opened(summary),
        active: Object.values(now.findings).reduce((sum, count) => sum + count, 0),
      }),
    );
    return await report(context, store, init, summary);
  } catch (thrown) {
    view.abandon();
    throw thrown;
  }
}

function opened({ changes }: AnalysisSummary): { opened: number; closed: number } {
  const {
    'first-seen': first = 0,
    'seen-again': again = 0,
    'rule-passes': passes = 0,
    'resource-gone': gone = 0,
  } = changes;
  return { opened: first + again, closed: passes + gone };
}

async function report(
  context: CommandContext,
  store: Store,
  { runId, snapshotId, asOf }: AnalysingInit,
  summary: AnalysisSummary,
): Promise<number> {
  const { config, environment, texts, lang } = context;
  const now = await overview(store);
  if (config.csv) await printPieces(context, actionsCsv(store, lang));
  else if (config.json) {
    printJson(context, {
      runId,
      snapshotId,
      asOf,
      findings: now.findings,
      notLookedAt: now.notLookedAt,
      today: now.today,
      summary,
    });
  } else if (now.today.length === 0) environment.out(`${texts.nothingToDo}\n`);
  else printActions(context, now.today, fixCatalogue(), asOf);
  return reaches(now.findings, config.failOn as Severity | undefined) ? REACHED : 0;
}

function reaches(findings: Readonly<Partial<Record<Severity, number>>>, threshold: Severity | undefined): boolean {
  if (threshold === undefined) return false;
  const atLeast = severityRank(threshold);
  return Object.entries(findings).some(
    ([severity, count]) => count > 0 && severityRank(severity as Severity) >= atLeast,
  );
}
