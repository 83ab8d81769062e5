import { verdictsOf, WAF_RESOURCES } from '#queries';
import type { CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printLine, say } from '../output/lines.ts';
import { printJson, printTable } from '../output/print.ts';
import { WAF_TEXTS as TEXTS } from '../texts/waf.ts';
import { fileSource } from '../waf-source.ts';

/** Requests printed below the table; the rest stands in `--json`. */
const MAX_REQUESTS = 3;

/** Lines and characters of one request that are printed. */
const MAX_LINES = 40;
const MAX_LINE = 300;

const STYLES = { blocks: 'green', 'documented-to-block': 'cyan', unknown: 'yellow', 'does-not-block': 'red' } as const;

export const runWafVerdict: CommandRun = (context, [cve = '']) =>
  withStore(context, async (store) => {
    const { config, lang } = context;
    const kind = WAF_RESOURCES.find((one) => one === config.wafResource) ?? 'load-balancer';
    const file = config.webAclFile === undefined ? undefined : { estate: await fileSource(config.webAclFile), kind };
    const verdicts = await verdictsOf(store, cve, file);
    if (config.json) {
      printJson(context, verdicts);
      return 0;
    }
    printLine(context, `${verdicts.cve}  ${verdicts.title}`);
    if (verdicts.lines.length === 0) {
      printLine(context, say(context, TEXTS.noEntrance));
      return 0;
    }
    printTable(
      context,
      [
        { title: say(context, TEXTS.entrance), value: ({ entrance }) => entrance },
        { title: say(context, TEXTS.webAcl), value: ({ webAcl }) => webAcl ?? say(context, TEXTS.noWebAcl) },
        {
          title: say(context, TEXTS.verdict),
          value: ({ verdict }) => say(context, TEXTS[verdict]),
          style: ({ verdict }) => STYLES[verdict],
        },
        {
          title: say(context, TEXTS.behind),
          value: ({ behind, bare }) => {
            const verdict = behind === undefined ? '' : say(context, TEXTS[behind]);
            return bare > 0 ? say(context, TEXTS.avoided, { verdict, count: bare }) : verdict;
          },
        },
        { title: say(context, TEXTS.rule), value: ({ decidedBy }) => decidedBy ?? '' },
        { title: say(context, TEXTS.why), value: ({ sentence }) => sentence[lang], shrink: true },
      ],
      verdicts.lines,
    );
    const open = verdicts.lines.flatMap(({ entrance, through }) =>
      through === undefined ? [] : [{ entrance, through }],
    );
    for (const { entrance, through } of open.slice(0, MAX_REQUESTS)) {
      printLine(context);
      printLine(context, say(context, TEXTS.through, { name: entrance }));
      for (const line of through.trimEnd().split(/\r?\n/).slice(0, MAX_LINES))
        printLine(context, `  ${line.slice(0, MAX_LINE)}`);
    }
    if (open.length > 0) printLine(context, say(context, TEXTS.neverSent));
    return 0;
  });
