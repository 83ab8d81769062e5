import { arnOf, type Placed, type Scene } from './scene.ts';

export interface Acl extends Placed<'empty' | 'no-logs'> {
  readonly scope: 'REGIONAL' | 'CLOUDFRONT';
}

export const ACLS: readonly Acl[] = [
  { account: 'shop-production', name: 'shop-edge', scope: 'REGIONAL' },
  { account: 'shop-production', name: 'shop-edge', region: 'ap-northeast-3', scope: 'REGIONAL' },
  { account: 'shop-production', name: 'cdn-edge', region: 'us-east-1', scope: 'CLOUDFRONT' },
  { account: 'logistics-acquired', name: 'cdn-edge', region: 'us-east-1', scope: 'CLOUDFRONT' },
  { account: 'shop-staging', name: 'staging-edge', scope: 'REGIONAL', weak: ['no-logs'] },
  { account: 'data-platform', name: 'metabase-edge', scope: 'REGIONAL', weak: [{ what: 'empty', until: 6 }] },
];

export function aclArn({ name, scope }: Pick<Acl, 'name' | 'scope'>, scene: Pick<Scene, 'account' | 'region'>): string {
  const kind = scope === 'REGIONAL' ? 'regional' : 'global';
  return arnOf(scene, 'wafv2', `${kind}/webacl/${name}/1`);
}

export function setArn(type: 'ipset' | 'regexpatternset', name: string, scene: Scene): string {
  return arnOf(scene, 'wafv2', `regional/${type}/${name}/1`);
}

export const metrics = (MetricName: string, on = true) => ({
  SampledRequestsEnabled: true,
  CloudWatchMetricsEnabled: on,
  MetricName,
});

const managed = (name: string, Priority: number, Name: string, more: object = {}, override: object = { None: {} }) => ({
  Name: name,
  Priority,
  Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name, ...more } },
  OverrideAction: override,
  VisibilityConfig: metrics(name),
});

const COMMON = 'AWSManagedRulesCommonRuleSet';
const BAD_INPUTS = 'AWSManagedRulesKnownBadInputsRuleSet';

/** Staging tries things out: one group only counts, and an override names a rule that there is not. */
const TRIALS = [
  managed('common', 0, COMMON, {
    RuleActionOverrides: [{ Name: 'SizeRestriction_BODY', ActionToUse: { Count: {} } }],
  }),
  managed('bad-inputs', 1, BAD_INPUTS, {}, { Count: {} }),
];

/** The shop's own rules before those of AWS. */
const shopRules = (scene: Scene) => [
  {
    Name: 'blocked-addresses',
    Priority: 0,
    Action: { Block: {} },
    Statement: { IPSetReferenceStatement: { ARN: setArn('ipset', 'blocked', scene) } },
    VisibilityConfig: metrics('blocked-addresses'),
  },
  {
    Name: 'admin-from-offices',
    Priority: 1,
    Action: { Block: {} },
    Statement: {
      AndStatement: {
        Statements: [
          {
            RegexPatternSetReferenceStatement: {
              ARN: setArn('regexpatternset', 'admin-paths', scene),
              FieldToMatch: { UriPath: {} },
              TextTransformations: [{ Priority: 0, Type: 'LOWERCASE' as const }],
            },
          },
          {
            NotStatement: {
              Statement: { IPSetReferenceStatement: { ARN: setArn('ipset', 'offices', scene) } },
            },
          },
        ],
      },
    },
    VisibilityConfig: metrics('admin-from-offices'),
  },
  managed('common', 2, COMMON),
  managed('bad-inputs', 3, BAD_INPUTS),
  {
    Name: 'too-many',
    Priority: 4,
    Action: { Block: {} },
    Statement: { RateBasedStatement: { Limit: 2000, AggregateKeyType: 'IP' as const } },
    VisibilityConfig: metrics('too-many'),
  },
];

/** The rules of a web ACL in the order in which they are asked. */
export function rulesOf({ name, region }: Acl, scene: Scene) {
  if (name === 'staging-edge') return TRIALS;
  if (name === 'shop-edge' && region === undefined) return shopRules(scene);
  return [managed('common', 0, COMMON), ...(name === 'cdn-edge' ? [managed('bad-inputs', 1, BAD_INPUTS)] : [])];
}
