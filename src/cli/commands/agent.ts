import { agentSettings, runAgent, sayIn } from '#agent/run';
import { createSecrets } from '#platform/runtime';
import type { CommandRun } from '../command.ts';

export const runAgentCommand: CommandRun = async ({ config, environment, lang }) => {
  const { clock, env, version, signal } = environment;
  await runAgent(agentSettings(config), {
    clock,
    version,
    signal,
    secrets: createSecrets(env),
    say: sayIn(lang, (line) => environment.err(`${line}\n`)),
  });
  return 0;
};
