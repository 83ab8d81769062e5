import { readBounded, walkFiles } from '#platform/files';
import { wafPatch } from '#queries';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printLine, say } from '../output/lines.ts';
import { printJson } from '../output/print.ts';
import { WAF_TEXTS as TEXTS } from '../texts/waf.ts';
import { chosenWebAcl, fileSource } from '../waf-source.ts';

/** Exit code when no rule blocks the CVE without blocking ordinary use. */
const NO_RULE = 1;

/** Bounds of a folder of ordinary requests. */
const LIMITS = { depth: 8, files: 20_000 } as const;
const MAX_REQUEST = 1024 * 1024;

export const runWafPatch: CommandRun = (context, [cve = '']) =>
  withStore(context, async (store) => {
    const { config, environment } = context;
    const estate = config.webAclFile === undefined ? undefined : await fileSource(config.webAclFile);
    const webAcl = config.webAcl ?? (estate && chosenWebAcl(context, estate));
    const benign = config.benign === undefined ? undefined : await readRequests(config.benign);
    const patch = await wafPatch(
      store,
      { cve, ...(webAcl === undefined ? {} : { webAcl }) },
      { ...(estate === undefined ? {} : { estate }), ...(benign === undefined ? {} : { benign }) },
    );
    const exit = patch.rule === undefined ? NO_RULE : 0;
    if (config.json) {
      printJson(context, patch);
      return exit;
    }
    // The rule alone goes to standard output, so that it can be piped on; what is to be known of it goes beside it.
    const beside = { ...context, environment: { ...environment, out: environment.err } };
    printFacts(beside, patch);
    if (patch.rule) {
      environment.out(
        `${config.patchFormat === 'cloudformation' ? patch.rule.cloudFormation.trimEnd() : patch.rule.json}\n`,
      );
    }
    return exit;
  });

function printFacts(context: CommandContext, patch: Awaited<ReturnType<typeof wafPatch>>): void {
  const { lang } = context;
  const { cve, rule, sentence, proof, capacity } = patch;
  const head = rule
    ? say(context, TEXTS.patch, { cve, name: rule.name, wcu: rule.wcu })
    : say(context, TEXTS.noPatch, { cve });
  printLine(context, head);
  printLine(context, sentence[lang]);
  if (rule) {
    printLine(context, say(context, TEXTS.proof, { blocked: proof.blocked, requests: proof.requests }));
    for (const one of proof.benign) printLine(context, say(context, TEXTS.benign, one));
    if (capacity) printLine(context, say(context, TEXTS.capacity, capacity));
    return;
  }
  if (proof.through.length > 0) printLine(context, say(context, TEXTS.notTold));
  for (const text of proof.through) printLine(context, `  ${text.split('\r\n', 1)[0] ?? ''}`);
}

/** Every file of a folder is one raw request. */
async function readRequests(
  folder: string,
): Promise<{ readonly corpus: string; readonly requests: readonly string[] }> {
  const { files } = await walkFiles(folder, LIMITS);
  const requests: string[] = [];
  for (const { absolute } of files) {
    requests.push(Buffer.from(await readBounded(absolute, MAX_REQUEST)).toString('latin1'));
  }
  return { corpus: folder, requests };
}
