import { parseArgs } from 'node:util';
import { Fault, type Language } from '#kernel';
import {
  AGENT_OPTIONS,
  type Config,
  HOST_OPTIONS,
  LANGUAGE_OPTION,
  type OptionDefinition,
  optionValue,
} from '#platform/config';

const { jvmClasses, hostRoot } = HOST_OPTIONS;

/** Options of the bundled agent: the rows of `yagura agent` without those that need the configuration file. */
const OPTIONS = { ...AGENT_OPTIONS, jvmClasses, hostRoot, ...LANGUAGE_OPTION };

export type AgentArguments = Pick<Config, keyof typeof OPTIONS>;

/** Reads flags and variables. Undefined when help was asked for. Fault `usage`. */
export function readArguments(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): AgentArguments | undefined {
  const rows = Object.entries<OptionDefinition>(OPTIONS);
  const types = rows.map(([, { flag, type }]) => [nameOf(flag), { type: type === 'boolean' ? 'boolean' : 'string' }]);
  let values: Readonly<Record<string, unknown>>;
  try {
    const options = { ...Object.fromEntries(types), help: { type: 'boolean', short: 'h' } };
    ({ values } = parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }));
  } catch (cause) {
    throw new Fault('usage', (cause as Error).message.split('. ')[0] ?? '', { mend: 'see --help', cause });
  }
  if (values['help'] === true) return undefined;
  const flags = Object.fromEntries(rows.map(([key, { flag }]) => [key, values[nameOf(flag)]]));
  const none = new Map<string, unknown>();
  return Object.fromEntries(
    rows.map(([key, option]) => [key, optionValue(key, option, { flags, env }, none)]),
  ) as unknown as AgentArguments;
}

/** What `--help` prints: each flag with its variable. */
export function helpText(lang: Language): string {
  const rows = Object.values<OptionDefinition>(OPTIONS).map(({ flag, env: [variable], description, ...option }) => {
    const fallback = option.default === undefined || option.default === false ? '' : ` [${String(option.default)}]`;
    return `  ${flag}${variable === undefined ? '' : ` (${variable})`}\n      ${description[lang]}${fallback}`;
  });
  return [lang === 'ja' ? '使い方: yagura-agent [フラグ]' : 'usage: yagura-agent [flags]', '', ...rows, ''].join('\n');
}

function nameOf(flag: string): string {
  return (flag.split(' ')[0] ?? flag).slice(2);
}
