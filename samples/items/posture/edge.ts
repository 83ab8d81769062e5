import { arnOf, daysAgo, here, HOME, idOf, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';
import { aclArn } from './web-acls.ts';

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

/** Stages that the shop's web ACL protects: it stands in the shop's home region. */
export function protectedStages(scene: Scene): readonly string[] {
  if (scene.region !== HOME) return [];
  return here(STAGES, scene)
    .filter((row) => !isWeak(row, 'no-waf', scene))
    .map(({ name }) => `arn:aws:apigateway:${scene.region}::/restapis/${apiId(name, scene)}/stages/${name}`);
}

/** Functions behind the APIs, by the name of the API. */
const BEHIND: Readonly<Record<string, string>> = {
  events: 'shop-checkout',
  ingest: 'lake-loader',
  hackday: 'talk-demo',
};

const functionArn = (name: string, scene: Scene) => arnOf(scene, 'lambda', `function:${name}`);

export const EDGE_MAKERS = [
  maker('AWS::ApiGateway::RestApi', (scene) =>
    here(STAGES, scene).map(({ name }) => ({
      id: apiId(name, scene),
      name,
      createdDate: daysAgo(scene, 400),
      apiKeySource: 'HEADER' as const,
      endpointConfiguration: { types: ['REGIONAL' as const] },
      disableExecuteApiEndpoint: false,
    })),
  ),
  maker(
    'AWS::ApiGateway::Resource',
    (scene) => here(STAGES, scene).map((row) => path(row, scene)),
    ({ restApiId, id }) => `${restApiId}/resources/${id}`,
  ),
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
        Target: `integrations/int-${row.name}`,
        ...(isWeak(row, 'open', scene) ? {} : { AuthorizerId: `auth-${row.name}` }),
      })),
    ({ ApiId, RouteId }) => `${ApiId}/routes/${RouteId}`,
  ),
  maker(
    'AWS::ApiGatewayV2::Authorizer',
    (scene) =>
      here(HTTP_APIS, scene)
        .filter((row) => !isWeak(row, 'open', scene))
        .map((row) => ({
          ApiId: apiId(row.name, scene),
          AuthorizerId: `auth-${row.name}`,
          Name: 'staff',
          AuthorizerType: 'JWT' as const,
          IdentitySource: ['$request.header.Authorization'],
          JwtConfiguration: { Issuer: 'https://login.hinoki-foods.example', Audience: [row.name] },
        })),
    ({ ApiId, AuthorizerId }) => `${ApiId}/authorizers/${AuthorizerId}`,
  ),
  maker(
    'AWS::ApiGatewayV2::Integration',
    (scene) =>
      here(HTTP_APIS, scene).map((row) => ({
        ApiId: apiId(row.name, scene),
        IntegrationId: `int-${row.name}`,
        IntegrationType: 'AWS_PROXY' as const,
        IntegrationUri: functionArn(BEHIND[row.name] ?? row.name, scene),
        PayloadFormatVersion: '2.0',
      })),
    ({ ApiId, IntegrationId }) => `${ApiId}/integrations/${IntegrationId}`,
  ),
];

/** Partners have a key of the API and sign in with it alone. */
const ASKS = (name: string) => ({
  authorizationType: name === 'partners-api' ? 'NONE' : 'AWS_IAM',
  apiKeyRequired: name === 'partners-api',
});

function path({ name }: Placed<StageFlaw>, scene: Scene) {
  const uri = `arn:aws:apigateway:${scene.region}:lambda:path/2015-03-31/functions/${functionArn('shop-checkout', scene)}/invocations`;
  return {
    restApiId: apiId(name, scene),
    id: `res-${name}`,
    path: '/orders',
    resourceMethods: {
      POST: {
        httpMethod: 'POST',
        ...ASKS(name),
        methodIntegration: { type: 'AWS_PROXY' as const, httpMethod: 'POST', uri },
      },
    },
  };
}

function stage(row: Placed<StageFlaw>, scene: Scene) {
  const has = (what: StageFlaw) => isWeak(row, what, scene);
  return {
    restApiId: apiId(row.name, scene),
    stageName: row.name,
    deploymentId: 'd1',
    apiSummary: { '/orders': { POST: ASKS(row.name) } },
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
