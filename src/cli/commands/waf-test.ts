import { Fault } from '#kernel';
import { testWaf } from '#queries';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printLine, say } from '../output/lines.ts';
import { printJson, printTable } from '../output/print.ts';
import { WAF_TEXTS as TEXTS } from '../texts/waf.ts';
import { chosenWebAcl, fileSource, wafSource } from '../waf-source.ts';

export const runWafTest: CommandRun = async (context) => {
  const { config } = context;
  const request = await requestText(context);
  const estate =
    config.webAclFile === undefined
      ? await withStore(context, (store) => wafSource(context, async () => store))
      : await fileSource(config.webAclFile);
  const result = testWaf(estate, {
    webAcl: chosenWebAcl(context, estate),
    request,
    ...(config.wafResource === undefined ? {} : { resource: config.wafResource }),
    ...(config.clientIp === undefined ? {} : { clientIp: config.clientIp }),
    ...(config.country === undefined ? {} : { country: config.country }),
  });
  if (config.json) {
    printJson(context, result);
    return 0;
  }
  const { method, target, headers, bodyBytes } = result.request;
  printLine(
    context,
    say(context, TEXTS.understood, { method, target, headers, bytes: bodyBytes, limit: result.bodyLimit }),
  );
  const { action, certainty, possible, decidedBy, steps, labels } = result.evaluation;
  const outcome = say(context, action === undefined ? TEXTS.notKnown : TEXTS[action]);
  printLine(context, say(context, TEXTS.outcome, { outcome, certainty: say(context, TEXTS[certainty]) }));
  if (possible.length > 1) {
    printLine(
      context,
      say(context, TEXTS.possible, { actions: possible.map((one) => say(context, TEXTS[one])).join(', ') }),
    );
  }
  const by = decidedBy && {
    name: decidedBy.name,
    pointer: decidedBy.pointer,
    sentence: decidedBy.reason.sentence[context.lang],
  };
  if (by) printLine(context, say(context, TEXTS.decidedBy, by));
  else if (action !== undefined) printLine(context, say(context, TEXTS.byDefault));
  printLine(context);
  printTable(
    context,
    [
      { title: say(context, TEXTS.rule), value: ({ pointer, name }) => `${pointer} ${name}`, shrink: true },
      { title: say(context, TEXTS.match), value: ({ match }) => match },
      { title: say(context, TEXTS.action), value: (step) => step.action },
      { title: say(context, TEXTS.why), value: ({ reason }) => reason.sentence[context.lang], shrink: true },
    ],
    steps,
  );
  if (labels.length > 0) printLine(context, say(context, TEXTS.labels, { labels: labels.join(' ') }));
  printLine(context, say(context, TEXTS.neverSent));
  return 0;
};

/** What a pipe brings stands where every program finds it. */
const STANDARD_INPUT = '/dev/stdin';

async function requestText({ config, environment }: CommandContext): Promise<string> {
  const path = config.requestFile === '-' ? STANDARD_INPUT : config.requestFile;
  const text = await environment.readTextFile(path);
  if (text !== undefined && text !== '') return text;
  throw new Fault('usage', `there is no request in \`${config.requestFile}\``, {
    mend: 'give a raw HTTP/1.1 request: --request <file>, or through a pipe',
  });
}
