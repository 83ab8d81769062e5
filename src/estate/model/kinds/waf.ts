import type { LoggingConfiguration, RuleGroup, WebACL } from '@aws-sdk/client-wafv2';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

/** Those of CloudFront stand in us-east-1 beside the regional ones and say `Scope: CLOUDFRONT`. */
export const WAF_KINDS = defineKinds({
  'AWS::WAFv2::WebACL': {
    naming: 'config',
    scope: 'region',
    call: 'wafv2:ListWebACLs',
    answer: 'WebACLs',
    id: 'ARN',
    arn: 'ARN',
    name: 'Name',
  },
  'AWS::WAFv2::RuleGroup': {
    naming: 'config',
    scope: 'region',
    call: 'wafv2:ListRuleGroups',
    answer: 'RuleGroups',
    id: 'ARN',
    arn: 'ARN',
    name: 'Name',
  },
});

type WafScope = 'REGIONAL' | 'CLOUDFRONT';

/** The whole, or its summary alone where the rest was not answered. */
export type StoredWebAcl = Partial<Stored<WebACL>> & {
  Scope?: WafScope;
  /** Null when AWS says that it writes no log. */
  LoggingConfiguration?: Stored<LoggingConfiguration> | null;
  /** What of the region it protects: load balancers, API stages and more. */
  ResourceArns?: string[];
};

export type StoredRuleGroup = Partial<Stored<RuleGroup>> & { Scope?: WafScope };

export interface WafConfigurations {
  'AWS::WAFv2::WebACL': StoredWebAcl;
  'AWS::WAFv2::RuleGroup': StoredRuleGroup;
}
