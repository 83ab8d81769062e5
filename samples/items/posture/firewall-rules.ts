import { arnOf, here, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';
import { protectedBalancers } from './load-balancers.ts';
import { protectedStages } from './edge.ts';
import { type Acl, ACLS, aclArn, metrics, rulesOf, setArn } from './web-acls.ts';

const RULE_GROUPS: readonly Placed<'no-metrics'>[] = [
  { account: 'shop-production', name: 'bots' },
  { account: 'shop-staging', name: 'bots-trial', weak: [{ what: 'no-metrics', until: 4 }] },
];

const IP_SETS = [
  { account: 'shop-production', name: 'blocked', addresses: ['198.51.100.0/24', '192.0.2.77/32'] },
  { account: 'shop-production', name: 'offices', addresses: ['203.0.113.0/24'] },
  { account: 'shop-staging', name: 'offices', addresses: ['203.0.113.0/24'] },
] as const;

const PATTERN_SETS = [
  { account: 'shop-production', name: 'admin-paths', patterns: ['^/admin', '^/actuator'] },
] as const;

/** Rules of the managed groups the company uses, as AWS names them. */
const MANAGED = {
  AWSManagedRulesCommonRuleSet: {
    capacity: 700,
    label: 'core-rule-set',
    rules: [
      'NoUserAgent_HEADER',
      'UserAgent_BadBots_HEADER',
      'SizeRestrictions_QUERYSTRING',
      'SizeRestrictions_Cookie_HEADER',
      'SizeRestrictions_BODY',
      'SizeRestrictions_URIPATH',
      'EC2MetaDataSSRF_BODY',
      'EC2MetaDataSSRF_COOKIE',
      'EC2MetaDataSSRF_URIPATH',
      'EC2MetaDataSSRF_QUERYARGUMENTS',
      'GenericLFI_QUERYARGUMENTS',
      'GenericLFI_URIPATH',
      'GenericLFI_BODY',
      'RestrictedExtensions_URIPATH',
      'RestrictedExtensions_QUERYARGUMENTS',
      'GenericRFI_QUERYARGUMENTS',
      'GenericRFI_BODY',
      'GenericRFI_URIPATH',
      'CrossSiteScripting_COOKIE',
      'CrossSiteScripting_QUERYARGUMENTS',
      'CrossSiteScripting_BODY',
      'CrossSiteScripting_URIPATH',
    ],
  },
  AWSManagedRulesKnownBadInputsRuleSet: {
    capacity: 200,
    label: 'known-bad-inputs',
    rules: [
      'JavaDeserializationRCE_HEADER',
      'JavaDeserializationRCE_BODY',
      'JavaDeserializationRCE_URIPATH',
      'JavaDeserializationRCE_QUERYSTRING',
      'Host_localhost_HEADER',
      'PROPFIND_METHOD',
      'ExploitablePaths_URIPATH',
      'Log4JRCE_HEADER',
      'Log4JRCE_QUERYSTRING',
      'Log4JRCE_BODY',
      'Log4JRCE_URIPATH',
    ],
  },
} as const;

export const FIREWALL_RULE_MAKERS = [
  maker('AWS::WAFv2::WebACL', (scene) => here(ACLS, scene).map((row) => acl(row, scene))),
  maker('AWS::WAFv2::RuleGroup', (scene) =>
    here(RULE_GROUPS, scene).map((row) => ({
      ARN: arnOf(scene, 'wafv2', `regional/rulegroup/${row.name}/1`),
      Name: row.name,
      Id: '1',
      Capacity: 50,
      Scope: 'REGIONAL' as const,
      VisibilityConfig: metrics(row.name, !isWeak(row, 'no-metrics', scene)),
      Rules: [
        {
          Name: 'known-bots',
          Priority: 0,
          Action: { Block: {} },
          Statement: {
            ByteMatchStatement: {
              SearchString: Buffer.from('sqlmap').toString('base64'),
              FieldToMatch: { SingleHeader: { Name: 'user-agent' } },
              TextTransformations: [{ Priority: 0, Type: 'LOWERCASE' as const }],
              PositionalConstraint: 'CONTAINS' as const,
            },
          },
          VisibilityConfig: metrics('known-bots'),
        },
      ],
    })),
  ),
  maker('AWS::WAFv2::IPSet', (scene) =>
    here(IP_SETS, scene).map(({ name, addresses }) => ({
      ARN: setArn('ipset', name, scene),
      Name: name,
      Id: '1',
      Scope: 'REGIONAL' as const,
      IPAddressVersion: 'IPV4' as const,
      Addresses: [...addresses],
    })),
  ),
  maker('AWS::WAFv2::RegexPatternSet', (scene) =>
    here(PATTERN_SETS, scene).map(({ name, patterns }) => ({
      ARN: setArn('regexpatternset', name, scene),
      Name: name,
      Id: '1',
      Scope: 'REGIONAL' as const,
      RegularExpressionList: patterns.map((RegexString) => ({ RegexString })),
    })),
  ),
  maker(
    'AWS::WAFv2::ManagedRuleGroup',
    (scene) => managedGroups(scene),
    ({ Scope, VendorName, Name }) => `${Scope}/${VendorName}/${Name}/default`,
  ),
];

function acl(row: Acl, scene: Scene) {
  const arn = aclArn(row, scene);
  const isRegional = row.scope === 'REGIONAL';
  const balancers = isRegional ? [...protectedBalancers(scene)] : [];
  const stages = row.name === 'shop-edge' ? [...protectedStages(scene)] : [];
  const types = { APPSYNC: [], COGNITO_USER_POOL: [], APP_RUNNER_SERVICE: [], VERIFIED_ACCESS_INSTANCE: [] };
  return {
    ARN: arn,
    Name: row.name,
    Id: '1',
    Scope: row.scope,
    DefaultAction: { Allow: {} },
    VisibilityConfig: metrics(row.name),
    Rules: isWeak(row, 'empty', scene) ? [] : [...rulesOf(row, scene)],
    LoggingConfiguration: isWeak(row, 'no-logs', scene)
      ? null
      : { ResourceArn: arn, LogDestinationConfigs: [`arn:aws:s3:::aws-waf-logs-hinoki-${row.name}`] },
    ...(isRegional
      ? {
          ResourceArns: [...balancers, ...stages],
          ResourcesByType: { APPLICATION_LOAD_BALANCER: balancers, API_GATEWAY: stages, ...types },
        }
      : {}),
  };
}

/** The managed groups that web ACLs of the place use, in their default version. */
function managedGroups(scene: Scene) {
  const used = here(ACLS, scene)
    .filter((row) => !isWeak(row, 'empty', scene))
    .flatMap((row) =>
      rulesOf(row, scene).flatMap(({ Statement }) =>
        'ManagedRuleGroupStatement' in Statement ? [`${row.scope}/${Statement.ManagedRuleGroupStatement.Name}`] : [],
      ),
    );
  return [...new Set(used)].flatMap((one) => {
    const [Scope = '', Name = ''] = one.split('/');
    const group = MANAGED[Name as keyof typeof MANAGED];
    const LabelNamespace = `awswaf:managed:aws:${group.label}:`;
    return [
      {
        Scope: Scope as 'REGIONAL' | 'CLOUDFRONT',
        VendorName: 'AWS',
        Name,
        Version: null,
        Capacity: group.capacity,
        Rules: group.rules.map((rule) => ({ Name: rule, Action: { Block: {} } })),
        LabelNamespace,
        AvailableLabels: [],
        ConsumedLabels: [],
        Versions: [],
      },
    ];
  });
}
