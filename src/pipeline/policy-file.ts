import { RULES } from '#analysis';
import type { Instant } from '#kernel';
import { loadPolicy, type Policy } from '#policy';
import { CHANNEL_CHECKS } from '#response/notify';

/** Reads a policy file against the rules there are. Without a text the defaults hold. Fault `usage`. */
export function loadPolicyFile(text: string | undefined, path: string, at: Instant): Policy {
  return loadPolicy(text, path, { at, rules: RULES.map((rule) => rule.id), channels: CHANNEL_CHECKS });
}
