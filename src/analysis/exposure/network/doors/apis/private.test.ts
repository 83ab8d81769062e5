import { describe, expect, it } from 'vitest';
import { reach } from '../../reach.ts';
import { HOME, REGION } from '../../testing/index.ts';
import { Sketch, tcpFrom } from '../testing/index.ts';
import { toldOf } from '../testing/told.ts';

const ALLOW = { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' };
const DENY = { ...ALLOW, Effect: 'Deny' };
const EVERYTHING = { ...ALLOW, Action: '*', Resource: '*' };
const at = (vpce: string, operator = 'StringEquals') => ({ Condition: { [operator]: { 'aws:SourceVpce': vpce } } });
const policy = (...Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const ofApi = (id: string) => ({ ...ALLOW, Resource: `arn:aws:execute-api:${REGION}:${HOME}:${id}/*` });

interface Spec {
  readonly api?: string;
  readonly endpoint?: string;
  readonly hasEndpoint?: false;
}

/** A private API with one method and an endpoint of API Gateway in the VPC of a machine. */
function sketched({ api, endpoint, hasEndpoint }: Spec): Sketch {
  const sketch = new Sketch()
    .group('sg-1', tcpFrom(443, ['10.0.0.0/16']))
    .instance('i-1', { subnet: 'private-a', groups: ['sg-1'], address: '10.0.11.10' });
  sketch.builder
    .add('AWS::ApiGateway::RestApi', {
      id: 'abc',
      name: 'inside',
      endpointConfiguration: { types: ['PRIVATE'] },
      ...(api === undefined ? {} : { policy: api }),
    })
    .add('AWS::ApiGateway::Stage', { restApiId: 'abc', stageName: 'prod' })
    .add('AWS::ApiGateway::Resource', {
      restApiId: 'abc',
      id: 'r1',
      path: '/',
      resourceMethods: { GET: { httpMethod: 'GET', authorizationType: 'NONE', methodIntegration: { type: 'MOCK' } } },
    })
    .add('AWS::EC2::NetworkInterface', {
      NetworkInterfaceId: 'eni-vpce',
      OwnerId: HOME,
      VpcId: 'vpc-1',
      SubnetId: 'private-a',
      InterfaceType: 'vpc_endpoint',
      Status: 'in-use',
      SourceDestCheck: true,
      Groups: [{ GroupId: 'sg-1' }],
      PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: '10.0.11.20' }],
    });
  if (hasEndpoint !== false) {
    sketch.builder.add('AWS::EC2::VPCEndpoint', {
      VpcEndpointId: 'vpce-1',
      VpcId: 'vpc-1',
      VpcEndpointType: 'Interface',
      ServiceName: `com.amazonaws.${REGION}.execute-api`,
      State: 'available' as never,
      NetworkInterfaceIds: ['eni-vpce'],
      ...(endpoint === undefined ? {} : { PolicyDocument: endpoint }),
    });
  }
  return sketch;
}

async function ask(sketch: Sketch) {
  const { outcome, paths, refusals, unseen } = reach(await sketch.network(), {
    from: { kind: 'resource', id: 'i-1' },
    to: { kind: 'resource', id: 'abc' },
    protocols: { from: 6, to: 6 },
    ports: { from: 443, to: 443 },
  });
  return {
    outcome,
    asks: [...new Set(paths.flatMap(({ hops }) => hops.flatMap(({ authentication = [] }) => authentication)))],
    codes: refusals.map(({ code }) => code),
    unseen: unseen.map(({ what }) => what),
  };
}

const open = { outcome: 'reachable', asks: [], unseen: [] };
const closed = (code: string) => ({ outcome: 'blocked', codes: expect.arrayContaining([code]) as unknown });
const unclear = (what: string) => ({ outcome: 'unknown', unseen: [what] });
const SIGNED = { outcome: 'reachable', asks: ['iam'], unseen: [] };

describe('a private API', () => {
  it.each<[string, Spec, object]>([
    ['opens to the endpoint that its policy names', { api: policy({ ...ALLOW, ...at('vpce-1') }) }, open],
    [
      'opens to the VPC that its policy names',
      { api: policy({ ...ALLOW, Condition: { StringLike: { 'aws:SourceVpc': 'vpc-*' } } }) },
      open,
    ],
    [
      'opens where its Deny is for other endpoints',
      { api: policy(ALLOW, { ...DENY, ...at('vpce-1', 'StringNotEquals') }) },
      open,
    ],
    ['without a policy lets in nobody', {}, closed('RESOURCE_POLICY_DENIES')],
    [
      'is closed to an endpoint that its policy does not name',
      { api: policy({ ...ALLOW, ...at('vpce-9') }) },
      closed('RESOURCE_POLICY_DENIES'),
    ],
    [
      'is closed by a Deny for all but another endpoint',
      { api: policy(ALLOW, { ...DENY, ...at('vpce-9', 'StringNotEquals') }) },
      closed('RESOURCE_POLICY_DENIES'),
    ],
    [
      'asks for a signature of those whom its policy names',
      { api: policy({ ...ALLOW, Principal: { AWS: HOME } }) },
      SIGNED,
    ],
    [
      'asks for a signature of those whom a condition names',
      { api: policy({ ...ALLOW, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }) },
      SIGNED,
    ],
    [
      'under other conditions is unknown',
      { api: policy({ ...ALLOW, Condition: { IpAddress: { 'aws:VpcSourceIp': '10.0.11.0/24' } } }) },
      unclear('policy-conditions'),
    ],
    ['with a policy that cannot be read is unknown', { api: '{' }, unclear('api-policy')],
    ['opens where the policy of the endpoint names it', { api: policy(ALLOW), endpoint: policy(ofApi('abc')) }, open],
    [
      'is closed where the policy of the endpoint names another',
      { api: policy(ALLOW), endpoint: policy(ofApi('xyz')) },
      closed('VPCE_POLICY_RESTRICTION'),
    ],
    [
      'is closed where the policy of the endpoint denies it',
      { api: policy(ALLOW), endpoint: policy(EVERYTHING, { ...ofApi('abc'), Effect: 'Deny' }) },
      closed('VPCE_POLICY_RESTRICTION'),
    ],
    [
      'stays open where the policy of the endpoint denies a part of it',
      {
        api: policy(ALLOW),
        endpoint: policy(EVERYTHING, { ...DENY, Resource: `arn:aws:execute-api:${REGION}:${HOME}:abc/prod/POST/*` }),
      },
      open,
    ],
    [
      'asks for a signature where the policy of the endpoint names people',
      { api: policy(ALLOW), endpoint: policy({ ...EVERYTHING, Principal: { AWS: HOME } }) },
      SIGNED,
    ],
    [
      'without an endpoint is not reached',
      { api: policy(ALLOW), hasEndpoint: false },
      closed('NO_POSSIBLE_DESTINATION'),
    ],
    [
      'does not mistake words of JavaScript for keys',
      { api: policy({ ...ALLOW, Condition: { constructor: { constructor: 'x' } } }) },
      unclear('policy-conditions'),
    ],
  ])('%s', async (_, spec, expected) => {
    expect(await ask(sketched(spec))).toMatchObject(expected);
  });

  it('of which the endpoints were not seen is unknown', async () => {
    const sketch = sketched({ api: policy(ALLOW), hasEndpoint: false });
    sketch.builder.unseen('AWS::EC2::VPCEndpoint');
    expect(await ask(sketch)).toMatchObject({ outcome: 'unknown' });
  });

  it('is no way in for the internet', async () => {
    expect(toldOf(await sketched({ api: policy(ALLOW) }).network(), 'abc')).toEqual([]);
  });
});
