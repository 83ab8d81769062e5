import { Fault } from '#kernel';
import { loadPolicyFile } from '#pipeline';
import type { Policy } from '#policy';
import type { CommandContext } from './command.ts';

/** Where the policy is looked for when nobody names another file. */
export const DEFAULT_POLICY_PATH = 'policy.yaml';

/** How the policy of the sample is called. */
export const SAMPLE_POLICY_NAME = 'samples/policy.yaml';

/** The policy file the options name, as text; the sample has one of its own. */
export async function policyFile({
  config,
  environment,
}: CommandContext): Promise<{ readonly path: string; readonly text: string | undefined }> {
  if (config.sample && config.policy === DEFAULT_POLICY_PATH) {
    return { path: SAMPLE_POLICY_NAME, text: await environment.readSamplePolicy() };
  }
  return { path: config.policy, text: await environment.readTextFile(config.policy) };
}

/** That policy; the defaults when `policy.yaml` is not there and nobody asked for another. */
export async function readPolicy(context: CommandContext): Promise<Policy> {
  const { path, text } = await policyFile(context);
  if (text === undefined && path !== DEFAULT_POLICY_PATH) {
    throw new Fault('usage', `the policy file ${path} does not exist`, {
      mend: 'check the path, or leave `--policy` out',
    });
  }
  return loadPolicyFile(text, path, context.environment.clock.now());
}
