import { CommanderError } from 'commander';
import { Fault, toFault } from '#kernel';
import { type Config, loadConfig } from '#platform/config';
import type { Environment } from './environment.ts';
import { renderFault } from './output/fault.ts';
import { buildProgram, faultOfParsing, type Invocation } from './program.ts';
import { CLI_TEXTS, chooseLanguage } from './texts/index.ts';

/**
 * Runs one command line (without `node` and the script) and answers the exit code:
 * 0 done, 2 findings reached `--fail-on`, otherwise the code of the Fault that ended it.
 */
export async function runCli(argv: readonly string[], environment: Environment): Promise<number> {
  const colour = environment.errIsTerminal && environment.env['NO_COLOR'] === undefined;
  let lang = chooseLanguage(languageFlag(argv), environment.env);
  let isDebugging = environment.env['YAGURA_LOG_LEVEL'] === 'debug';
  let exitCode = 0;
  const invoke = async (invocation: Invocation): Promise<void> => {
    const config = await readConfig(invocation.flags, environment);
    lang = chooseLanguage(config.lang, environment.env);
    isDebugging = config.logLevel === 'debug';
    const run = await invocation.command.load();
    exitCode = await run({ environment, config, lang, texts: CLI_TEXTS[lang] }, invocation.args);
  };
  const program = buildProgram({ version: environment.version, lang, out: environment.out, invoke });
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
    return exitCode;
  } catch (thrown) {
    const fault =
      thrown instanceof CommanderError
        ? parsingFault(thrown, argv, program.helpInformation(), environment)
        : toFault(thrown);
    if (fault === undefined) return 0;
    environment.err(renderFault(fault, CLI_TEXTS[lang], colour));
    if (isDebugging) environment.err(`${stacksOf(fault).join('\n')}\n`);
    return fault.exitCode;
  }
}

/** Where a fault was made, and each of its causes. */
function stacksOf(fault: Fault): string[] {
  const stacks: string[] = [];
  for (let error: unknown = fault; error instanceof Error && stacks.length < MAX_CAUSES; error = error.cause) {
    stacks.push(error.stack ?? error.message);
  }
  return stacks;
}

/** A chain of causes longer than this is a circle. */
const MAX_CAUSES = 10;

/** A bare `yagura snapshot` shows help like `yagura --help` does; everything else that commander refuses is a Fault. */
function parsingFault(
  error: CommanderError,
  argv: readonly string[],
  help: string,
  environment: Environment,
): Fault | undefined {
  if (error.code === 'commander.help' && argv.length === 0) environment.out(help);
  return faultOfParsing(error, argv);
}

async function readConfig(flags: Readonly<Record<string, unknown>>, environment: Environment): Promise<Config> {
  const asked = flags['config'] ?? environment.env['YAGURA_CONFIG'];
  const path = typeof asked === 'string' && asked !== '' ? asked : 'yagura.yaml';
  const text = await environment.readTextFile(path);
  if (text === undefined && asked !== undefined && asked !== '') {
    throw new Fault('usage', `the configuration file ${path} does not exist`, {
      mend: 'check the path, or leave `--config` out',
    });
  }
  return await loadConfig({ flags, env: environment.env, ...(text === undefined ? {} : { file: { path, text } }) });
}

/** `--lang` is needed before parsing, so that `--help` speaks the language asked for. */
function languageFlag(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--lang');
  return at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
}
