import { EDITABLE_KINDS, type ExposureEffect, ExposureTrial, type NetworkEdit } from '#api/contract';
import { Fault } from '#kernel';
import { exposureTrial } from '#queries';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printChanges } from '../output/exposure-changes.ts';
import { printLine, say } from '../output/lines.ts';
import { printJson, printTable } from '../output/print.ts';
import { SEVERITY_STYLES } from '../output/styles.ts';
import { EXPOSURE_TEXTS as TEXTS } from '../texts/exposure.ts';

const EXAMPLE = `[{"op": "remove", "kind": "${EDITABLE_KINDS[0]}", "accountId": "111122223333", "region": "ap-northeast-1", "id": "sg-0123"}]`;

export const runExposedWhatIf: CommandRun = async (context, [path = '']) => {
  const edits = readEdits(await context.environment.readTextFile(path), path);
  return withStore(context, async (store) => {
    const { config, environment } = context;
    const effect = await exposureTrial(store, environment.clock, { edits, snapshot: config.snapshot });
    if (config.json) {
      printJson(context, effect);
      return 0;
    }
    printChanges(context, effect);
    printFindings(context, effect);
    printLine(context, say(context, TEXTS.nothingStored));
    return 0;
  });
};

/** The edits of a file: the list the API takes. Fault `usage` names the place that is wrong. */
function readEdits(text: string | undefined, path: string): NetworkEdit[] {
  if (text === undefined) {
    throw new Fault('usage', `the file ${path} does not exist`, { mend: `write the edits into it: ${EXAMPLE}` });
  }
  const parsed = ExposureTrial.shape.edits.safeParse(parseJson(text, path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  throw new Fault('usage', `${path} holds no edits${place}: ${issue?.message ?? ''}`, {
    mend: `write them as ${EXAMPLE}`,
  });
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Fault('usage', `${path} is no JSON`, { mend: `write the edits as ${EXAMPLE}`, cause });
  }
}

const BECOMES = { open: 'becomesOpen', fixed: 'becomesFixed', unknown: 'becomesUnknown' } as const;

function printFindings(context: CommandContext, { findings }: ExposureEffect): void {
  if (findings.length === 0) return;
  const { texts, lang } = context;
  printLine(context);
  printLine(context, say(context, TEXTS.findings));
  printTable(
    context,
    [
      { title: texts.column.change, value: ({ becomes }) => say(context, TEXTS[BECOMES[becomes]]) },
      {
        title: texts.column.severity,
        value: ({ severity }) => texts.severity[severity],
        style: ({ severity }) => SEVERITY_STYLES[severity],
      },
      { title: say(context, TEXTS.resource), value: ({ resource }) => resource.name || resource.id, shrink: true },
      { title: say(context, TEXTS.rule), value: ({ title }) => title[lang], shrink: true },
    ],
    findings,
  );
}
