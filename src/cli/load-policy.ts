import { Fault } from '#kernel';
import { loadPolicyFile } from '#pipeline';
import type { Policy } from '#policy';
import type { CommandContext } from './command.ts';

/** The policy file the options name; the defaults when `policy.yaml` is not there and nobody asked for another. */
export async function readPolicy({ config, environment }: CommandContext): Promise<Policy> {
  const text = await environment.readTextFile(config.policy);
  if (text === undefined && config.policy !== 'policy.yaml') {
    throw new Fault('usage', `the policy file ${config.policy} does not exist`, {
      mend: 'check the path, or leave `--policy` out',
    });
  }
  return loadPolicyFile(text, config.policy, environment.clock.now());
}
