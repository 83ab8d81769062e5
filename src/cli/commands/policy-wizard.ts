import { parse } from 'yaml';
import { Fault, fillTemplate, SEVERITIES } from '#kernel';
import type { Store } from '#platform/store';
import { policyQuestions, policyWizard } from '#queries';
import { type PolicySimulation, type Wizard, WizardAnswers, type WizardQuestion } from '#api/contract';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printJson } from '../output/print.ts';
import { terminalText } from '../output/terminal-text.ts';
import { CASEWORK_TEXTS } from '../texts/casework.ts';

/** Longest file of answers. */
const MAX_ANSWERS = 262_144;

/** Asks, and writes the first policy file. A file that is there is never touched: `policy propose` shows the difference. */
export const runPolicyInit: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment, lang } = context;
    if ((await environment.readTextFile(config.policy)) !== undefined) {
      throw new Fault('usage', `${config.policy} is there already`, {
        mend: 'see what would change with `yagura policy propose`, or name another file with `--policy`',
      });
    }
    const wizard = await proposal(context, store);
    await environment.writeTextFile(config.policy, wizard.proposal);
    if (config.json) printJson(context, wizard);
    else environment.out(`${fillTemplate(CASEWORK_TEXTS.wrote[lang], { path: config.policy })}\n`);
    return 0;
  });

/** Asks, and prints what would change in the policy file. */
export const runPolicyPropose: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment, lang } = context;
    const wizard = await proposal(context, store);
    if (config.json) printJson(context, wizard);
    else if (wizard.diff === '') {
      environment.err(`${fillTemplate(CASEWORK_TEXTS.samePolicy[lang], { path: config.policy })}\n`);
    } else environment.out(wizard.diff);
    return 0;
  });

/** The wizard with answers from a file or the terminal; without either with what is recommended. */
async function proposal(context: CommandContext, store: Store): Promise<Wizard> {
  const { config, environment, lang } = context;
  const at = environment.clock.now();
  const present = { path: config.policy, text: await environment.readTextFile(config.policy) };
  const run = (answers: WizardAnswers) => policyWizard(store, { at, present, answers, lang });
  if (config.answers !== undefined || environment.ask === undefined) {
    const wizard = await run(config.answers === undefined ? {} : await readAnswers(context, config.answers));
    tell(context, wizard.simulation);
    return wizard;
  }
  const answers: WizardAnswers = {};
  let wizard = await run(answers);
  tell(context, wizard.simulation);
  for (const question of await policyQuestions(store, at)) {
    wizard = await askUntilUnderstood(context, environment.ask, question, async (answer) => {
      answers[question.id] = answer;
      return run(answers);
    });
    tell(context, wizard.simulation);
  }
  return wizard;
}

/** A wrong answer is told and asked again, as often as it takes. */
async function askUntilUnderstood(
  { environment, lang }: CommandContext,
  ask: (question: string) => Promise<string>,
  question: WizardQuestion,
  take: (answer: WizardAnswers[string]) => Promise<Wizard>,
): Promise<Wizard> {
  const lines = [
    '',
    question.title[lang],
    `  ${question.help[lang]}`,
    ...question.options.map(({ value, label }) => `  ${value}${label[lang] === value ? '' : `: ${label[lang]}`}`),
    ...(question.kind === 'yes-no' ? [`  ${CASEWORK_TEXTS.yesNo[lang]}`] : []),
    ...(question.kind === 'many' ? [`  ${CASEWORK_TEXTS.several[lang]}`] : []),
  ];
  environment.err(`${lines.map((line) => terminalText(line)).join('\n')}\n`);
  const { recommended } = question;
  const shown = Array.isArray(recommended) ? recommended.join(',') || '-' : sayYesNo(recommended);
  while (true) {
    const line = (await ask(`[${terminalText(shown)}] `)).trim();
    try {
      return await take(line === '' ? recommended : readLine(question, line));
    } catch (thrown) {
      if (!(thrown instanceof Fault) || thrown.code !== 'usage') throw thrown;
      environment.err(`${terminalText(thrown.message)}; ${terminalText(thrown.mend)}\n`);
    }
  }
}

function sayYesNo(value: string | boolean): string {
  if (typeof value === 'string') return value;
  return value ? 'yes' : 'no';
}

function readLine({ kind, id }: WizardQuestion, line: string): WizardAnswers[string] {
  if (kind === 'many') return line === '-' ? [] : line.split(',').map((part) => part.trim());
  if (kind !== 'yes-no') return line;
  if (/^(y|yes|はい)$/i.test(line)) return true;
  if (/^(n|no|いいえ)$/i.test(line)) return false;
  throw new Fault('usage', `\`${line.slice(0, 40)}\` is no answer to \`${id}\``, { mend: 'type yes or no' });
}

async function readAnswers({ environment }: CommandContext, path: string): Promise<WizardAnswers> {
  const text = await environment.readTextFile(path);
  if (text === undefined) {
    throw new Fault('usage', `the file of answers ${path} does not exist`, { mend: 'check the path' });
  }
  const parsed = text.length > MAX_ANSWERS ? undefined : WizardAnswers.safeParse(readYaml(text) ?? {});
  if (parsed?.success) return parsed.data;
  throw new Fault('usage', `${path} is no file of answers`, {
    mend: 'write one line for each answer: the id of the question, then a text, a list, true or false',
  });
}

function readYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

function tell({ environment, lang, texts }: CommandContext, simulation: PolicySimulation): void {
  const { after, notLookedAt } = simulation;
  const severities = SEVERITIES.toReversed()
    .map((severity) => `${texts.severity[severity]} ${after?.bySeverity[severity] ?? 0}`)
    .join(', ');
  const active = after?.active ?? 0;
  const counts = { active, total: active + (after?.suppressed ?? 0), severities };
  environment.err(`${fillTemplate(CASEWORK_TEXTS.remain[lang], counts)}\n`);
  if (notLookedAt.length > 0) {
    environment.err(`${fillTemplate(CASEWORK_TEXTS.blind[lang], { rules: notLookedAt.join(', ') })}\n`);
  }
}
