import { agentSettings, runAgent, sayIn } from '#agent/run';
import { Fault, type Language, toFault } from '#kernel';
import { becomeSmall, createSecrets, giveBack, systemClock } from '#platform/runtime';
import { helpText, readArguments } from './agent-arguments.ts';
import { VERSION } from './version.ts';

/** A look that is under way ends by itself within this time; what hangs longer is left. */
const LAST_MS = 5_000;

/** The oldest Node that runs this. */
const NODE = 24;

/** The agent as a program of its own: what `yagura agent` does, without the rest of Yagura. */
async function main(): Promise<number> {
  const argv = process.argv.slice(2);
  const spoken = languageOf(argv.find((word, at) => argv[at - 1] === '--lang'));
  try {
    if (Number(process.versions.node.split('.')[0]) < NODE) {
      throw new Fault('usage', `the agent needs Node ${NODE} or later, this is ${process.versions.node}`, {
        mend: `install Node ${NODE}, or use the agent's executable, which needs none`,
      });
    }
    if (argv.includes('--version')) {
      process.stdout.write(`${VERSION}\n`);
      return 0;
    }
    const values = readArguments(argv, process.env);
    if (values === undefined) {
      process.stdout.write(helpText(spoken));
      return 0;
    }
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        stop.abort();
        setTimeout(() => process.exit(0), LAST_MS).unref();
      });
    }
    await runAgent(agentSettings(values), {
      clock: systemClock,
      version: VERSION,
      secrets: createSecrets(process.env),
      signal: stop.signal,
      giveBack,
      say: sayIn(languageOf(values.lang), print),
    });
    return 0;
  } catch (thrown) {
    const { message, mend, exitCode } = toFault(thrown);
    print(spoken === 'ja' ? `エラー: ${message}` : `error: ${message}`);
    print(spoken === 'ja' ? `対処: ${mend}` : `mend:  ${mend}`);
    return exitCode;
  }
}

function print(line: string): void {
  process.stderr.write(`${line}\n`);
}

function languageOf(asked: string | undefined): Language {
  const locale = asked ?? process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '';
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

becomeSmall();
// A module of the older kind, as an executable of its own needs it, cannot wait at its top.
void main().then((code) => {
  process.exitCode = code;
});
