import type {
  DescribeManagedRuleGroupResponse,
  IPSet,
  LoggingConfiguration,
  ManagedRuleGroupVersion,
  RegexPatternSet,
  ResourceType,
  RuleGroup,
  WebACL,
} from '@aws-sdk/client-wafv2';
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
  'AWS::WAFv2::IPSet': {
    naming: 'config',
    scope: 'region',
    call: 'wafv2:GetIPSet',
    answer: 'IPSets',
    id: 'ARN',
    arn: 'ARN',
    name: 'Name',
  },
  'AWS::WAFv2::RegexPatternSet': {
    naming: 'config',
    scope: 'region',
    call: 'wafv2:GetRegexPatternSet',
    answer: 'RegexPatternSets',
    id: 'ARN',
    arn: 'ARN',
    name: 'Name',
  },
  /**
   * A rule group of AWS or of a seller, in a version that a web ACL of the region uses; stands under
   * `<scope>/<vendor>/<name>/<version>`, or `default` for those who take the version AWS recommends.
   */
  'AWS::WAFv2::ManagedRuleGroup': {
    naming: 'own',
    scope: 'region',
    call: 'wafv2:DescribeManagedRuleGroup',
    answer: 'ManagedRuleGroups',
    id: 'Name',
    arnTemplate: 'arn:{partition}:wafv2:{region}:{account}:managedrulegroup/{id}',
    name: 'Name',
    sign: 'VendorName',
  },
});

type WafScope = 'REGIONAL' | 'CLOUDFRONT';

/** The whole, or its summary alone where the rest was not answered. */
export type StoredWebAcl = Partial<Stored<WebACL>> & {
  Scope?: WafScope;
  /** Null when AWS says that it writes no log. */
  LoggingConfiguration?: Stored<LoggingConfiguration> | null;
  /** What of the region it protects: load balancers, API stages and more; left out unless every type was answered. */
  ResourceArns?: string[];
  /** The same by type, without the types that were not answered. */
  ResourcesByType?: Partial<Record<ResourceType, string[]>>;
};

export type StoredRuleGroup = Partial<Stored<RuleGroup>> & { Scope?: WafScope };

export type StoredIpSet = Partial<Stored<IPSet>> & { Scope?: WafScope };

export type StoredRegexPatternSet = Partial<Stored<RegexPatternSet>> & { Scope?: WafScope };

/** What AWS tells of it; members of the answer are left out where it was not given. */
export type StoredManagedRuleGroup = Stored<DescribeManagedRuleGroupResponse> & {
  Scope?: WafScope;
  VendorName?: string;
  Name?: string;
  /** The version web ACLs ask for; null for the default one. */
  Version?: string | null;
  Versions?: Stored<ManagedRuleGroupVersion>[];
  CurrentDefaultVersion?: string | undefined;
};

export interface WafConfigurations {
  'AWS::WAFv2::WebACL': StoredWebAcl;
  'AWS::WAFv2::RuleGroup': StoredRuleGroup;
  'AWS::WAFv2::IPSet': StoredIpSet;
  'AWS::WAFv2::RegexPatternSet': StoredRegexPatternSet;
  'AWS::WAFv2::ManagedRuleGroup': StoredManagedRuleGroup;
}
