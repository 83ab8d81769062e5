import { type FoundFindings, findingsFiles, PULL_SOURCES, pullFindings } from '#exchange';
import { Fault, fillTemplate, parseInstant } from '#kernel';
import { type FindingsSummary, importFindings, type ImportFindingsRequest } from '#pipeline';
import { awsAccessOf } from '../aws-access.ts';
import { secondsSince } from '../collecting.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { holderOf } from '../holder.ts';
import { readPolicy } from '../load-policy.ts';
import { withStore } from '../open-store.ts';
import { printJson } from '../output/print.ts';
import { progressView } from '../output/progress.ts';
import { terminalText } from '../output/terminal-text.ts';
import { EXCHANGE_TEXTS } from '../texts/exchange.ts';

/** Problems named one by one; the rest is counted. */
const NAMED = 10;

export const runFindingsImport: CommandRun = (context, paths) => {
  const { account, region } = context.config;
  const options = {
    ...(account === undefined ? {} : { accountId: account }),
    ...(region === undefined ? {} : { region }),
  };
  return taking(context, findingsFiles(paths, options), {});
};

export const runFindingsPull: CommandRun = async (context) => {
  const { config, environment } = context;
  const sources = chosenSources(config.sources);
  const since = readSince(config.changedSince);
  if (since !== undefined && config.complete) {
    throw new Fault('usage', '`--since` and `--complete` deny each other', { mend: 'leave one of them out' });
  }
  const aws = awsAccessOf(context);
  try {
    const home = await aws.home();
    const inputs = pullFindings({
      aws,
      home,
      sources,
      regions: config.regions ?? [home.region],
      filter: { ...(since === undefined ? {} : { since }), ...(config.accounts ? { accounts: config.accounts } : {}) },
      signal: environment.signal,
    });
    // A service that has nothing to say of its own account says that everything there is gone.
    const asked = () => sources.map(({ id }) => ({ source: id.replace(/-v2$/, ''), accountId: home.accountId }));
    return await taking(context, inputs, { asked });
  } finally {
    aws.close();
  }
};

async function taking(
  context: CommandContext,
  inputs: AsyncIterable<FoundFindings>,
  more: Pick<ImportFindingsRequest, 'asked'>,
): Promise<number> {
  const { environment, config, texts, lang } = context;
  const policy = await readPolicy(context);
  return withStore(context, async (store) => {
    const view = await progressView(environment, texts);
    const from = environment.clock.elapsedMs();
    try {
      const { clock, signal } = environment;
      const holder = holderOf(environment);
      const { complete } = config;
      const request = { store, clock, holder, policy, inputs, complete, signal, onProgress: view.report, ...more };
      const { runId, summary } = await importFindings(request);
      const seconds = secondsSince(context, from);
      const { records, findings } = summary;
      view.end(fillTemplate(EXCHANGE_TEXTS.takenIn[lang], { records, findings, seconds, ...movement(summary) }));
      tell(context, summary);
      if (config.json) printJson(context, { runId, ...summary });
      if (summary.records === 0 && summary.refused.length > 0 && summary.refused.length === summary.inputs) {
        throw new Fault('bad-input', 'nothing of what was given holds findings of a known format', {
          mend: 'see the guide "Findings from elsewhere" for the formats that are read',
        });
      }
      return 0;
    } catch (thrown) {
      view.abandon();
      throw thrown;
    }
  });
}

function movement({ changes }: FindingsSummary): { opened: number; closed: number } {
  const count = (...causes: readonly (keyof typeof changes)[]) =>
    causes.reduce((sum, cause) => sum + (changes[cause] ?? 0), 0);
  return { opened: count('first-seen', 'seen-again'), closed: count('rule-passes', 'resource-gone') };
}

/** Nothing is left out in silence: what was older, what came back, what could not be read. */
function tell({ environment, lang }: CommandContext, summary: FindingsSummary): void {
  const say = (line: string): void => environment.err(`${terminalText(line)}\n`);
  const counts = Object.entries(summary.sources).map(([source, count]) => `${source} ${count}`);
  if (counts.length > 0) say(fillTemplate(EXCHANGE_TEXTS.sources[lang], { counts: counts.join(', ') }));
  if (summary.older > 0) say(fillTemplate(EXCHANGE_TEXTS.older[lang], { count: summary.older }));
  if (summary.echoes > 0) say(fillTemplate(EXCHANGE_TEXTS.echoes[lang], { count: summary.echoes }));
  const { total, first } = summary.problems;
  if (total > 0) say(fillTemplate(EXCHANGE_TEXTS.problems[lang], { count: total }));
  for (const { input, record, offset, problem } of first.slice(0, NAMED))
    say(`  ${input}#${record} @${offset}: ${problem}`);
  if (summary.refused.length > 0)
    say(fillTemplate(EXCHANGE_TEXTS.refused[lang], { names: summary.refused.slice(0, NAMED).join(', ') }));
}

function chosenSources(wanted: readonly string[] | undefined) {
  if (wanted === undefined || wanted.length === 0) {
    throw new Fault('usage', 'no service is named to read findings from', {
      mend: `name them: --source ${PULL_SOURCES.map(({ id }) => id).join(',')}`,
    });
  }
  return PULL_SOURCES.filter(({ id }) => wanted.includes(id));
}

function readSince(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const at = parseInstant(text) ?? parseInstant(`${text}T00:00:00Z`);
  if (at) return at;
  throw new Fault('usage', `\`--since ${text}\` is no moment`, { mend: 'write it as 2026-11-23T00:00:00Z' });
}
