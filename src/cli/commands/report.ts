import { Fault } from '#kernel';
import { auditReport, reportHtml } from '#queries';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';

/** Milliseconds a browser may take to print. */
const PRINT_LIMIT_MS = 120_000;

/** What an auditor of AWS asks for first. */
const DEFAULT_STANDARD = 'cis-aws-5.0.0';

export const runReport: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, lang } = context;
    const { since, standard = DEFAULT_STANDARD } = config;
    const pdf = config.reportFormat === 'pdf' ? await pdfPrinter(context) : undefined;
    const report = await auditReport(store, { standard, ...(since === undefined ? {} : { since: momentOf(since) }) });
    if (pdf) await pdf(reportHtml(report, lang));
    else
      await give(
        context,
        config.reportFormat === 'json' ? `${JSON.stringify(report, null, 2)}\n` : reportHtml(report, lang),
      );
    return 0;
  });

/** Finds the browser before anything is read, so that its absence is known at once. */
async function pdfPrinter({ config, environment }: CommandContext): Promise<(html: string) => Promise<void>> {
  const { out } = config;
  if (out === undefined) {
    throw new Fault('usage', 'a PDF needs a file to stand in', { mend: 'name it with `--out <file>`' });
  }
  const { findBrowser, printPdf } = await import('#platform/print');
  const browser = await findBrowser(config.browser, environment.env['PATH']);
  return (html) => printPdf({ browser, html, out, timeoutMs: PRINT_LIMIT_MS, signal: environment.signal });
}

async function give({ config, environment }: CommandContext, text: string): Promise<void> {
  if (config.out === undefined) environment.out(text);
  else await environment.writeTextFile(config.out, text);
}

/** A day is its beginning in UTC. */
function momentOf(text: string): string {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00.000Z` : text;
  const parsed = new Date(moment);
  if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(moment) && !Number.isNaN(parsed.getTime()))
    return parsed.toISOString();
  throw new Fault('usage', `flag \`--since\` is \`${text.slice(0, 40)}\``, {
    mend: 'give a day such as 2026-09-01, or a moment with its zone',
  });
}
