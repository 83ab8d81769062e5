import { arnOf, daysAgo, here, HOME, idOf, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';
import { protectedBalancers } from './load-balancers.ts';

type StageFlaw = 'no-logs' | 'no-tracing' | 'no-waf';

const STAGES: readonly Placed<StageFlaw>[] = [
  { account: 'shop-production', name: 'orders-api' },
  { account: 'shop-production', name: 'partners-api' },
  { account: 'shop-staging', name: 'orders-api-staging', weak: ['no-tracing'] },
  {
    account: 'shop-development',
    name: 'orders-api-dev',
    weak: ['no-tracing', 'no-waf', { what: 'no-logs', until: 6 }],
  },
];

const HTTP_APIS: readonly Placed<'open'>[] = [
  { account: 'shop-production', name: 'events' },
  { account: 'data-platform', name: 'ingest' },
  { account: 'sandbox-engineers', name: 'hackday', weak: ['open'] },
];

const apiId = (name: string, scene: Scene) => idOf(scene, 'api', name).slice(4, 14);

type AclFlaw = 'empty' | 'no-logs';

interface Acl extends Placed<AclFlaw> {
  readonly scope: 'REGIONAL' | 'CLOUDFRONT';
}

const ACLS: readonly Acl[] = [
  { account: 'shop-production', name: 'shop-edge', scope: 'REGIONAL' },
  { account: 'shop-production', name: 'shop-edge', region: 'ap-northeast-3', scope: 'REGIONAL' },
  { account: 'shop-production', name: 'cdn-edge', region: 'us-east-1', scope: 'CLOUDFRONT' },
  { account: 'shop-staging', name: 'staging-edge', scope: 'REGIONAL', weak: ['no-logs'] },
  { account: 'data-platform', name: 'metabase-edge', scope: 'REGIONAL', weak: [{ what: 'empty', until: 6 }] },
];

export function aclArn({ name, scope }: Pick<Acl, 'name' | 'scope'>, scene: Pick<Scene, 'account' | 'region'>): string {
  const kind = scope === 'REGIONAL' ? 'regional' : 'global';
  return arnOf(scene, 'wafv2', `${kind}/webacl/${name}/1`);
}

const RULE_GROUPS: readonly Placed<'no-metrics'>[] = [
  { account: 'shop-production', name: 'bots' },
  { account: 'shop-staging', name: 'bots-trial', weak: [{ what: 'no-metrics', until: 4 }] },
];

const metrics = (MetricName: string, on = true) => ({
  SampledRequestsEnabled: true,
  CloudWatchMetricsEnabled: on,
  MetricName,
});

export const EDGE_MAKERS = [
  maker(
    'AWS::ApiGateway::Stage',
    (scene) => here(STAGES, scene).map((row) => stage(row, scene)),
    ({ restApiId, stageName }) => `${restApiId}/stages/${stageName}`,
  ),
  maker('AWS::ApiGatewayV2::Api', (scene) =>
    here(HTTP_APIS, scene).map(({ name }) => ({
      ApiId: apiId(name, scene),
      Name: name,
      ProtocolType: 'HTTP' as const,
      RouteSelectionExpression: '$request.method $request.path',
      CreatedDate: daysAgo(scene, 150),
    })),
  ),
  maker(
    'AWS::ApiGatewayV2::Stage',
    (scene) =>
      here(HTTP_APIS, scene).map((row) => ({
        ApiId: apiId(row.name, scene),
        StageName: '$default',
        AutoDeploy: true,
        AccessLogSettings: {
          DestinationArn: arnOf(scene, 'logs', `log-group:/api/${row.name}`),
          Format: '$context.requestId',
        },
      })),
    ({ ApiId, StageName }) => `${ApiId}/stages/${StageName}`,
  ),
  maker(
    'AWS::ApiGatewayV2::Route',
    (scene) =>
      here(HTTP_APIS, scene).map((row) => ({
        ApiId: apiId(row.name, scene),
        RouteId: `route-${row.name}`,
        RouteKey: `POST /${row.name}`,
        AuthorizationType: isWeak(row, 'open', scene) ? ('NONE' as const) : ('JWT' as const),
      })),
    ({ ApiId, RouteId }) => `${ApiId}/routes/${RouteId}`,
  ),
  maker('AWS::WAFv2::WebACL', (scene) => here(ACLS, scene).map((row) => acl(row, scene))),
  maker('AWS::WAFv2::RuleGroup', (scene) =>
    here(RULE_GROUPS, scene).map((row) => ({
      ARN: arnOf(scene, 'wafv2', `regional/rulegroup/${row.name}/1`),
      Name: row.name,
      Id: '1',
      Capacity: 50,
      Scope: 'REGIONAL' as const,
      VisibilityConfig: metrics(row.name, !isWeak(row, 'no-metrics', scene)),
      Rules: [{ Name: 'known-bots', Priority: 0, Statement: {}, VisibilityConfig: metrics('known-bots') }],
    })),
  ),
];

function stage(row: Placed<StageFlaw>, scene: Scene) {
  const has = (what: StageFlaw) => isWeak(row, what, scene);
  return {
    restApiId: apiId(row.name, scene),
    stageName: row.name,
    deploymentId: 'd1',
    cacheClusterEnabled: true,
    methodSettings: {
      '*/*': {
        loggingLevel: has('no-logs') ? 'OFF' : 'ERROR',
        cachingEnabled: true,
        cacheDataEncrypted: true,
      },
    },
    tracingEnabled: !has('no-tracing'),
    clientCertificateId: 'c1',
    ...(has('no-waf')
      ? {}
      : { webAclArn: aclArn({ name: 'shop-edge', scope: 'REGIONAL' }, { ...scene, region: HOME }) }),
  };
}

function acl(row: Acl, scene: Scene) {
  const arn = aclArn(row, scene);
  const rule = {
    Name: 'common',
    Priority: 0,
    Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' } },
    OverrideAction: { None: {} },
    VisibilityConfig: metrics('common'),
  };
  return {
    ARN: arn,
    Name: row.name,
    Id: '1',
    Scope: row.scope,
    DefaultAction: { Allow: {} },
    VisibilityConfig: metrics(row.name),
    Rules: isWeak(row, 'empty', scene) ? [] : [rule],
    LoggingConfiguration: isWeak(row, 'no-logs', scene)
      ? null
      : { ResourceArn: arn, LogDestinationConfigs: [`arn:aws:s3:::aws-waf-logs-hinoki-${row.name}`] },
    ResourceArns: row.scope === 'REGIONAL' ? [...protectedBalancers(scene)] : [],
  };
}
