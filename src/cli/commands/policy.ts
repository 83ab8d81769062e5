import { fillTemplate } from '#kernel';
import { RUNNER_PERMISSIONS } from '#estate/collection';
import { COLLECTORS } from '#estate/collectors';
import {
  homePolicy,
  MANAGED_POLICY_SIZE,
  memberRoleTemplate,
  policySize,
  readOnlyPolicy,
  splitPolicy,
} from '#estate/permissions';
import { loadPolicyFile, SOFTWARE_PERMISSIONS } from '#pipeline';
import { partitionOfRegion } from '#platform/aws';
import type { CommandRun } from '../command.ts';
import { printJson } from '../output/print.ts';
import { softwareSources } from '../software-sources.ts';

/** Name of the role the template makes when `--role-name` says nothing. */
const DEFAULT_ROLE = 'YaguraReadOnly';

export const runPolicyIam: CommandRun = async (context) => {
  const { config, environment, texts } = context;
  const { roleName, externalId, region = 'us-east-1' } = config;
  const software = softwareSources(config.software).map((source) => ({ permissions: SOFTWARE_PERMISSIONS[source] }));
  const policy = readOnlyPolicy([...COLLECTORS, { permissions: RUNNER_PERMISSIONS }, ...software]);
  if (config.format === 'stackset') {
    printJson(context, memberRoleTemplate(policy, roleName ?? DEFAULT_ROLE, externalId));
    return 0;
  }
  const whole = roleName === undefined ? policy : homePolicy(policy, roleName, partitionOfRegion(region));
  if (config.format === 'managed') {
    printJson(context, splitPolicy(whole));
    return 0;
  }
  printJson(context, whole);
  const size = policySize(whole);
  if (size > MANAGED_POLICY_SIZE) {
    environment.err(`${fillTemplate(texts.policyLarge, { size, limit: MANAGED_POLICY_SIZE })}\n`);
  }
  return 0;
};

export const runPolicyCheck: CommandRun = async ({ config, environment, texts }) => {
  const text = await environment.readTextFile(config.policy);
  if (text === undefined) {
    environment.out(`${fillTemplate(texts.policyAbsent, { path: config.policy })}\n`);
    return 0;
  }
  const policy = loadPolicyFile(text, config.policy, environment.clock.now());
  const counts = { owners: policy.owners.length, ignores: policy.ignore.length, disabled: policy.disabledRules.length };
  environment.out(`${fillTemplate(texts.policyOk, { path: config.policy, ...counts })}\n`);
  return 0;
};
