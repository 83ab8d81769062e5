import { CREDENTIAL_RULES } from './credentials/rules/registry.generated.ts';
import { EXPOSURE_RULES } from './exposure/findings/rules.ts';
import { WEB_ACL_RULE } from './exposure/findings/web-acl-rule.ts';
import { CONTROLS } from './posture/controls/registry.generated.ts';
import { SIGHT_RULE } from './posture/sight-rule.ts';
import { RUNTIME_RULES } from './runtime/findings/rules.ts';
import { VULNERABLE_PACKAGE_RULE } from './vulnerability/findings/rule.ts';
import type { RuleHead } from './rule.ts';

/** Every rule of every family, whatever it judges. */
export const RULES: readonly RuleHead[] = [
  ...CREDENTIAL_RULES,
  ...CONTROLS,
  SIGHT_RULE,
  ...Object.values(EXPOSURE_RULES),
  WEB_ACL_RULE,
  VULNERABLE_PACKAGE_RULE,
  ...Object.values(RUNTIME_RULES),
];
