import { describe, expect, it } from 'vitest';
import { exposures } from '../../exposed.ts';
import { ANYWHERE, balancerArn, forward, listenerArn, Sketch, tcpFrom, toldOf } from '../testing/index.ts';

const HELLO = 'arn:aws:lambda:ap-northeast-1:111122223333:function:hello';
const ACL = 'arn:aws:wafv2:ap-northeast-1:111122223333:regional/webacl/api/1';
const INVOKE = `arn:aws:apigateway:ap-northeast-1:lambda:path/2015-03-31/functions/${HELLO}/invocations`;

interface RestSpec {
  readonly api?: object;
  readonly stage?: object;
  readonly method?: object;
  readonly integration?: object;
}

function rest({
  api = {},
  stage = {},
  method = {},
  integration = { type: 'AWS_PROXY', uri: INVOKE },
}: RestSpec = {}): Sketch {
  const sketch = new Sketch();
  sketch.builder
    .add('AWS::Lambda::Function', { FunctionName: 'hello', FunctionArn: HELLO, FunctionUrlConfigs: [], Policy: null })
    .add('AWS::ApiGateway::RestApi', {
      id: 'abc',
      name: 'shop',
      endpointConfiguration: { types: ['REGIONAL'] },
      ...api,
    })
    .add('AWS::ApiGateway::Stage', { restApiId: 'abc', stageName: 'prod', ...stage })
    .add('AWS::ApiGateway::Resource', {
      restApiId: 'abc',
      id: 'r1',
      path: '/',
      resourceMethods: {
        GET: { httpMethod: 'GET', authorizationType: 'NONE', ...method, methodIntegration: integration },
      },
    });
  return sketch;
}

const policy = (...Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const everybody = { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' };

describe('a REST API', () => {
  it.each<[string, RestSpec, readonly string[]]>([
    ['is open to the internet as it is', {}, ['abc: open v4/443 waf:none']],
    ['carries the WebACL of its stage', { stage: { webAclArn: ACL } }, ['abc: open v4/443 waf:api']],
    ['asks what its methods ask', { method: { authorizationType: 'AWS_IAM' } }, ['abc: open v4/443 waf:none asks:iam']],
    ['asks for keys', { method: { apiKeyRequired: true } }, ['abc: open v4/443 waf:none asks:api-key']],
    [
      'asks an authorizer',
      { method: { authorizationType: 'CUSTOM' } },
      ['abc: open v4/443 waf:none asks:lambda-authorizer'],
    ],
    [
      'asks what was deployed, not what was edited since',
      {
        method: { authorizationType: 'AWS_IAM' },
        stage: { apiSummary: { '/': { GET: { authorizationType: 'NONE', apiKeyRequired: false } } } },
      },
      ['abc: open v4/443 waf:none'],
    ],
    ['has not what is not deployed', { stage: { apiSummary: {} } }, []],
    ['that is private is not on the internet', { api: { endpointConfiguration: { types: ['PRIVATE'] } } }, []],
    ['whose own address is switched off is not either', { api: { disableExecuteApiEndpoint: true } }, []],
    [
      'with IPv6 is open in both families',
      { api: { endpointConfiguration: { types: ['REGIONAL'], ipAddressType: 'dualstack' } } },
      ['abc: open v4/443 v6/443 waf:none'],
    ],
    [
      'admits whom its policy admits',
      { api: { policy: policy({ ...everybody, Condition: { IpAddress: { 'aws:SourceIp': ['8.8.8.0/24'] } } }) } },
      ['abc: open v4/443(narrow) waf:none'],
    ],
    ['whose policy keeps everybody out is closed', { api: { policy: policy({ ...everybody, Effect: 'Deny' }) } }, []],
    [
      'whose policy names an account asks for its signature',
      { api: { policy: policy({ ...everybody, Principal: { AWS: '444455556666' } }) } },
      ['abc: open v4/443 waf:none asks:iam'],
    ],
    [
      'whose policy says what is not understood is unknown',
      {
        api: {
          policy: policy(everybody, {
            ...everybody,
            Effect: 'Deny',
            Condition: { StringLike: { 'aws:Referer': 'x' } },
          }),
        },
      },
      ['abc: unknown v4/443 waf:none ?policy-conditions'],
    ],
    ['whose policy cannot be read is unknown', { api: { policy: '{' } }, ['abc: unknown v4/443 waf:none ?api-policy']],
    [
      'reads a policy as GetRestApis escapes it',
      {
        api: {
          policy: policy({ ...everybody, Condition: { IpAddress: { 'aws:SourceIp': ['8.8.8.0/24'] } } }).replaceAll(
            '"',
            '\\"',
          ),
        },
      },
      ['abc: open v4/443(narrow) waf:none'],
    ],
  ])('%s', async (_, spec, expected) => {
    expect(toldOf(await rest(spec).network(), 'hello')).toEqual(expected);
  });

  it('with an unreadable policy is told as unknown itself', async () => {
    expect(toldOf(await rest({ api: { policy: '{' } }).network(), 'abc')).toEqual([
      'abc: unknown v4/443 waf:none ?api-policy',
    ]);
  });

  it('leads by a VPC link to a network balancer and its targets', async () => {
    const NLB = balancerArn('network');
    const sketch = rest({
      integration: {
        type: 'HTTP_PROXY',
        uri: 'http://inside.example.com:8000/',
        connectionType: 'VPC_LINK',
        connectionId: 'link',
      },
    })
      .group('sg-app', tcpFrom(8080, ['10.0.0.0/16']))
      .instance('i-1', { subnet: 'private-a', groups: ['sg-app'], address: '10.0.11.10' })
      .balancer({ type: 'network', scheme: 'internal' })
      .listener(NLB, 8000, 'TCP', forward())
      .targets({
        port: 8080,
        protocol: 'TCP',
        targets: ['i-1'],
        attributes: { 'preserve_client_ip.enabled': 'false' },
      });
    sketch.builder.add('AWS::ApiGateway::VpcLink', { id: 'link', targetArns: [NLB] });
    expect(toldOf(await sketch.network(), 'i-1')).toEqual(['abc: open v4/443 waf:none']);
  });

  it('by a custom domain has a second way in, which may ask for certificates', async () => {
    const sketch = rest({ api: { disableExecuteApiEndpoint: true } });
    sketch.builder.add('AWS::ApiGateway::DomainName', {
      domainName: 'api.example.com',
      mutualTlsAuthentication: { truststoreUri: 's3://trust/store.pem' },
      endpointConfiguration: { types: ['REGIONAL'] },
      basePathMappings: [{ restApiId: 'abc', stage: 'prod' }],
    });
    expect(toldOf(await sketch.network(), 'hello')).toEqual(['api.example.com: open v4/443 waf:none asks:mtls']);
  });

  it('of which the methods were not seen says so', async () => {
    const sketch = rest();
    sketch.builder.remove('AWS::ApiGateway::Resource', 'r1').unseen('AWS::ApiGateway::Resource');
    const network = await sketch.network();
    expect(toldOf(network, 'abc')).toEqual(['abc: open v4/443 waf:none']);
    expect(exposures(network).flatMap(({ unseen }) => unseen)).toMatchObject([{ kind: 'AWS::ApiGateway::Resource' }]);
  });
});

const ALB = balancerArn('application');

function http(
  route: object = {},
  integration: object = { IntegrationType: 'AWS_PROXY', IntegrationUri: HELLO },
  api: object = {},
): Sketch {
  const sketch = new Sketch();
  sketch.builder
    .add('AWS::Lambda::Function', { FunctionName: 'hello', FunctionArn: HELLO, FunctionUrlConfigs: [], Policy: null })
    .add('AWS::ApiGatewayV2::Api', {
      ApiId: 'xyz',
      Name: 'shop',
      ProtocolType: 'HTTP',
      ApiEndpoint: 'https://xyz.execute-api.ap-northeast-1.amazonaws.com',
      ...api,
    } as never)
    .add('AWS::ApiGatewayV2::Route', {
      ApiId: 'xyz',
      RouteId: 'r',
      RouteKey: '$default',
      Target: 'integrations/i',
      ...route,
    })
    .add('AWS::ApiGatewayV2::Integration', { ApiId: 'xyz', IntegrationId: 'i', ...integration });
  return sketch;
}

describe('an HTTP API', () => {
  it.each<[string, object, readonly string[]]>([
    ['carries no WebACL', {}, ['xyz: open v4/443']],
    ['asks what its routes ask', { AuthorizationType: 'JWT' }, ['xyz: open v4/443 asks:jwt']],
    ['without an integration leads nowhere', { Target: undefined }, []],
  ])('%s', async (_, route, expected) => {
    expect(toldOf(await http(route).network(), 'hello')).toEqual(expected);
  });

  it('whose own address is switched off is reached by its domain', async () => {
    const sketch = http({}, undefined, { DisableExecuteApiEndpoint: true });
    expect(toldOf(await sketch.network(), 'hello')).toEqual([]);
    sketch.builder.add('AWS::ApiGatewayV2::DomainName', {
      DomainName: 'api.example.com',
      ApiMappings: [{ ApiId: 'xyz', Stage: '$default' }],
    });
    expect(toldOf(await sketch.network(), 'hello')).toEqual(['api.example.com: open v4/443']);
  });

  it.each([
    ['opens by the groups of its link', 'sg-link', ['xyz: open v4/443 waf:shop']],
    ['is closed by other groups', 'sg-other', []],
  ])('with a VPC link to an internal balancer %s', async (_, group, expected) => {
    const sketch = http(
      {},
      {
        IntegrationType: 'HTTP_PROXY',
        ConnectionType: 'VPC_LINK',
        ConnectionId: 'link',
        IntegrationUri: listenerArn(ALB, 80),
      },
    )
      .group('sg-link')
      .group('sg-other')
      .group('sg-web', tcpFrom(80, [], ['sg-link']))
      .group('sg-app', tcpFrom(8080, [], ['sg-web']))
      .instance('i-1', { subnet: 'private-a', groups: ['sg-app'], address: '10.0.11.10' })
      .balancer({ type: 'application', groups: ['sg-web'], scheme: 'internal' })
      .listener(ALB, 80, 'HTTP', forward())
      .targets({ port: 8080, targets: ['i-1'] })
      .webAcl('shop', ALB);
    sketch.builder.add('AWS::ApiGatewayV2::VpcLink', {
      VpcLinkId: 'link',
      Name: 'link',
      SubnetIds: ['private-a', 'private-c'],
      SecurityGroupIds: [group],
    });
    expect(toldOf(await sketch.network(), 'i-1')).toEqual(expected);
    expect(ANYWHERE).toHaveLength(1);
  });

  it('over the internet leads to a public balancer by its name', async () => {
    const sketch = http(
      {},
      { IntegrationType: 'HTTP_PROXY', IntegrationUri: 'http://web-1.ap-northeast-1.elb.amazonaws.com/{proxy}' },
    )
      .group('sg-web', tcpFrom(80, ANYWHERE))
      .balancer({ type: 'application', groups: ['sg-web'] })
      .listener(ALB, 80, 'HTTP', { Type: 'fixed-response' });
    expect(toldOf(await sketch.network(), 'web')).toEqual(['xyz: open v4/443 waf:none', 'web: open v4/80 waf:none']);
  });
});
