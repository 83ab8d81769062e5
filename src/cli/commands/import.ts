import { type ImportReport, sayNote } from '#estate/import';
import { fillTemplate } from '#kernel';
import { importSnapshot, withLease } from '#pipeline';
import { readAsOf } from '../as-of.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { holderOf } from '../holder.ts';
import { readPolicy } from '../load-policy.ts';
import { withStore } from '../open-store.ts';
import { progressView } from '../output/progress.ts';
import { shortId } from '../output/styles.ts';
import { terminalText } from '../output/terminal-text.ts';
import { analysing } from '../reporting.ts';

/** Files named one by one; the rest is counted. */
const NAMED = 10;

export const runImport: CommandRun = async (context, [path = '.']) => {
  const { environment, config, texts } = context;
  await readPolicy(context);
  const asOf = readAsOf(context);
  return await withStore(context, (store) =>
    withLease(store, 'run', holderOf(environment), async () => {
      const view = await progressView(environment, texts);
      try {
        const { clock, signal } = environment;
        const { runId, manifest, report } = await importSnapshot({
          store,
          path,
          clock,
          signal,
          ...(config.account === undefined ? {} : { accountId: config.account }),
          ...(config.region === undefined ? {} : { region: config.region }),
          onProgress: view.report,
        });
        view.end(
          fillTemplate(texts.imported, { items: report.items, files: report.files, snapshot: shortId(manifest.id) }),
        );
        tellLeftOut(context, report);
        const before = { files: report.files, skipped: report.skippedTotal, unknownMembers: report.unknownMembers };
        return await analysing(context, store, { runId, snapshotId: manifest.id, asOf, whole: false, before });
      } catch (thrown) {
        view.abandon();
        throw thrown;
      }
    }),
  );
};

/** Nothing is left out in silence: files by name and reason, unknown members by name and count. */
function tellLeftOut({ environment, texts, lang }: CommandContext, report: ImportReport): void {
  const say = (line: string): void => environment.err(`${terminalText(line)}\n`);
  if (report.skippedTotal > 0) say(fillTemplate(texts.skipped, { count: report.skippedTotal }));
  for (const { path, why } of [...report.skipped, ...report.notes].slice(0, NAMED))
    say(`  ${path}: ${sayNote(why, lang)}`);
  const members = Object.entries(report.unknownMembers).map(([name, count]) => `${name} (${count})`);
  if (members.length > 0) say(fillTemplate(texts.unknownMembers, { members: members.join(', ') }));
}
