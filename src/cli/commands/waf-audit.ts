import { type Severity, severityRank } from '#kernel';
import { latestWafEstate, webAclDetail, webAclDetails, webAclList } from '#queries';
import type { Store } from '#platform/store';
import type { WebAclDetail } from '#api/contract';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printLine, say } from '../output/lines.ts';
import { printJson, printTable } from '../output/print.ts';
import { SEVERITY_STYLES } from '../output/styles.ts';
import { WAF_TEXTS as TEXTS } from '../texts/waf.ts';
import { fileSource } from '../waf-source.ts';

/** Exit code when a remark is as severe as `--fail-on`. */
const REACHED = 2;

export const runWafAudit: CommandRun = async (context, [wanted]) => {
  const { config, texts } = context;
  const details =
    config.webAclFile === undefined
      ? await withStore(context, (store) => stored(store, wanted))
      : webAclDetails(await fileSource(config.webAclFile), wanted);
  if (config.json) printJson(context, details);
  else if (details.length === 0) printLine(context, say(context, TEXTS.noWebAcls));
  else for (const detail of details) printDetail(context, detail, texts);
  return reaches(details, config.failOn as Severity | undefined) ? REACHED : 0;
};

async function stored(store: Store, wanted: string | undefined): Promise<readonly WebAclDetail[]> {
  if (wanted !== undefined) return [await webAclDetail(store, wanted)];
  const estate = await latestWafEstate(store);
  if (estate === undefined) return [];
  const { items } = await webAclList(store);
  return Promise.all(items.map(({ arn }) => webAclDetail(store, arn)));
}

function printDetail(context: CommandContext, detail: WebAclDetail, texts: CommandContext['texts']): void {
  const { lang } = context;
  const { name, accountName, region, rules, wcu, protects, audit } = detail;
  printLine(context, say(context, TEXTS.audited, { name, account: accountName, region, rules, wcu, protects }));
  if (audit.length === 0) printLine(context, say(context, TEXTS.noRemark, { name }));
  else {
    printTable(
      context,
      [
        {
          title: say(context, TEXTS.severity),
          value: ({ severity }) => texts.severity[severity],
          style: ({ severity }) => SEVERITY_STYLES[severity],
        },
        { title: say(context, TEXTS.remark), value: ({ sentence }) => sentence[lang], shrink: true },
        { title: say(context, TEXTS.mend), value: ({ mend }) => mend[lang], shrink: true },
      ],
      audit,
    );
  }
  printLine(context);
}

function reaches(details: readonly WebAclDetail[], threshold: Severity | undefined): boolean {
  if (threshold === undefined) return false;
  const least = severityRank(threshold);
  return details.some(({ audit }) => audit.some(({ severity }) => severityRank(severity) >= least));
}
