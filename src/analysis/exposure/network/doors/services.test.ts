import { describe, expect, it } from 'vitest';
import { ANYWHERE, balancerArn, forward, Sketch, tcpFrom, toldOf, VPC } from './testing/index.ts';

const HELLO = 'arn:aws:lambda:ap-northeast-1:111122223333:function:hello';
const policy = (...Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const byUrl = {
  Effect: 'Allow',
  Principal: '*',
  Action: 'lambda:InvokeFunctionUrl',
  Resource: HELLO,
  Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
};

function lambda(AuthType: 'NONE' | 'AWS_IAM' | undefined, Policy: string | null | undefined): Sketch {
  const sketch = new Sketch();
  const urls =
    AuthType === undefined
      ? []
      : [
          {
            FunctionUrl: 'https://u1.lambda-url.ap-northeast-1.on.aws/',
            FunctionArn: HELLO,
            AuthType,
            CreationTime: '',
            LastModifiedTime: '',
          },
        ];
  sketch.builder.add('AWS::Lambda::Function', {
    FunctionName: 'hello',
    FunctionArn: HELLO,
    FunctionUrlConfigs: urls,
    ...(Policy === undefined ? {} : { Policy }),
  });
  return sketch;
}

describe('a function', () => {
  it.each([
    ['with an open URL', 'NONE', policy(byUrl), ['hello: open v4/443 v6/443']],
    ['with a URL that nobody may use', 'NONE', null, []],
    ['with a URL whose policy was not seen', 'NONE', undefined, ['hello: unknown v4/443 v6/443 ?function-policy']],
    [
      'with a URL for signatures of anybody',
      'AWS_IAM',
      policy({ ...byUrl, Condition: {} }),
      ['hello: open v4/443 v6/443 asks:iam'],
    ],
    ['with a URL for its own account', 'AWS_IAM', null, []],
    [
      'with a URL for CloudFront only',
      'AWS_IAM',
      policy({ ...byUrl, Principal: { Service: 'cloudfront.amazonaws.com' }, Condition: {} }),
      [],
    ],
    [
      'that anybody with an account may call',
      undefined,
      policy({ Effect: 'Allow', Principal: '*', Action: 'lambda:InvokeFunction', Resource: HELLO }),
      ['hello: open v4/443 v6/443 asks:iam'],
    ],
    [
      'that its own things call',
      undefined,
      policy({
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'lambda:InvokeFunction',
        Resource: HELLO,
      }),
      [],
    ],
  ] as const)('%s', async (_, type, text, expected) => {
    expect(toldOf(await lambda(type, text).network(), 'hello')).toEqual(expected);
  });

  it('of which it was not seen whether it has a URL is unknown', async () => {
    const sketch = new Sketch();
    sketch.builder.add('AWS::Lambda::Function', { FunctionName: 'hello', FunctionArn: HELLO, Policy: null });
    expect(toldOf(await sketch.network(), 'hello')).toEqual(['hello: unknown ?function-url']);
  });

  it('whose URL CloudFront signs for is open to everybody through the distribution', async () => {
    const sketch = lambda(
      'AWS_IAM',
      policy({ ...byUrl, Principal: { Service: 'cloudfront.amazonaws.com' }, Condition: {} }),
    );
    sketch.builder
      .add('AWS::CloudFront::OriginAccessControl', { Id: 'oac', SigningBehavior: 'always' } as never, {
        region: 'global',
      })
      .add(
        'AWS::CloudFront::Distribution',
        {
          Id: 'E1',
          ARN: 'arn:aws:cloudfront::111122223333:distribution/E1',
          DomainName: 'd1.cloudfront.net',
          WebACLId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/edge/1',
          DistributionConfig: {
            Enabled: true,
            IsIPV6Enabled: false,
            WebACLId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/edge/1',
            Origins: {
              Quantity: 1,
              Items: [
                {
                  Id: 'f',
                  DomainName: 'u1.lambda-url.ap-northeast-1.on.aws',
                  OriginAccessControlId: 'oac',
                  CustomOriginConfig: { OriginProtocolPolicy: 'https-only', HTTPPort: 80, HTTPSPort: 443 },
                },
              ],
            },
            DefaultCacheBehavior: { TargetOriginId: 'f', ViewerProtocolPolicy: 'https-only' },
          },
        } as never,
        { region: 'global' },
      );
    expect(toldOf(await sketch.network(), 'hello')).toEqual(['E1: open v4/443 waf:edge']);
  });
});

describe('an EKS cluster', () => {
  it.each([
    [
      'with a public endpoint',
      { endpointPublicAccess: true, publicAccessCidrs: ['0.0.0.0/0'] },
      ['k8s: open v4/443 asks:kubernetes'],
    ],
    [
      'with one for an office',
      { endpointPublicAccess: true, publicAccessCidrs: ['8.8.8.0/24'] },
      ['k8s: open v4/443(narrow) asks:kubernetes'],
    ],
    ['without one', { endpointPublicAccess: false }, []],
    ['of which that was not seen', {}, ['k8s: unknown v4/443 v6/443 asks:kubernetes ?cluster-endpoint']],
  ])('%s', async (_, resourcesVpcConfig, expected) => {
    const sketch = new Sketch();
    sketch.builder.add('AWS::EKS::Cluster', {
      name: 'k8s',
      arn: 'arn:aws:eks:ap-northeast-1:111122223333:cluster/k8s',
      resourcesVpcConfig,
    });
    expect(toldOf(await sketch.network(), 'k8s')).toEqual(expected);
  });
});

describe('a search domain', () => {
  const open = { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'es:*', Resource: '*' };
  it.each([
    ['for everybody', { AccessPolicies: policy(open) }, ['logs: open v4/80 v4/443']],
    [
      'with users of its own',
      {
        AccessPolicies: policy(open),
        AdvancedSecurityOptions: { Enabled: true },
        DomainEndpointOptions: { EnforceHTTPS: true },
      },
      ['logs: open v4/443 asks:opensearch'],
    ],
    [
      'for an account',
      { AccessPolicies: policy({ ...open, Principal: { AWS: '111122223333' } }) },
      ['logs: open v4/80 v4/443 asks:iam'],
    ],
    ['for nobody', { AccessPolicies: '' }, []],
    ['inside a VPC', { AccessPolicies: policy(open), VPCOptions: { VPCId: VPC } }, []],
    ['whose policy was not seen', {}, ['logs: unknown v4/80 v4/443 ?access-policy']],
  ])('%s', async (_, more, expected) => {
    const sketch = new Sketch();
    sketch.builder.add('AWS::OpenSearch::Domain', {
      DomainId: 'logs',
      DomainName: 'logs',
      ARN: 'arn:aws:es:ap-northeast-1:111122223333:domain/logs',
      ...more,
    });
    expect(toldOf(await sketch.network(), 'logs')).toEqual(expected);
  });
});

describe('a database', () => {
  const database = (PubliclyAccessible: boolean | undefined, publicAddress?: string) => {
    const sketch = new Sketch().group('sg-db', tcpFrom(5432, ANYWHERE), tcpFrom(22, ANYWHERE));
    sketch.interface('eni-db', {
      subnet: 'public-a',
      groups: ['sg-db'],
      address: '10.0.1.50',
      description: 'RDSNetworkInterface',
      ...(publicAddress === undefined ? {} : { publicAddress }),
    });
    sketch.builder.add('AWS::RDS::DBInstance', {
      DbiResourceId: 'db-1',
      DBInstanceIdentifier: 'orders',
      DBInstanceArn: 'arn:aws:rds:ap-northeast-1:111122223333:db:orders',
      ...(PubliclyAccessible === undefined ? {} : { PubliclyAccessible }),
      Endpoint: { Address: 'orders.x.rds.amazonaws.com', Port: 5432 },
      DBSubnetGroup: { VpcId: VPC, Subnets: [{ SubnetIdentifier: 'public-a' }, { SubnetIdentifier: 'public-c' }] },
      VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-db', Status: 'active' }],
    });
    return sketch;
  };

  it('that is public is open on its own port, not on all that its group admits', async () => {
    expect(toldOf(await database(true, '52.0.0.9').network(), 'db-1')).toEqual(['db-1: open v4/5432']);
  });

  it('that is public behind an interface that was not seen is unknown', async () => {
    expect(toldOf(await database(true).network(), 'db-1')).toEqual(['db-1: unknown v4/5432 ?database-interface']);
  });

  it('that is private is closed', async () => {
    expect(toldOf(await database(false, '52.0.0.9').network(), 'db-1')).toEqual([]);
  });
});

describe('an accelerator', () => {
  const ALB = balancerArn('application');
  const accelerated = (endpoint: object, enabled = true) => {
    const sketch = new Sketch()
      .group('sg-web', tcpFrom(443, ANYWHERE))
      .group('sg-app', tcpFrom(8080, [], ['sg-web']), tcpFrom(443, ANYWHERE))
      .instance('i-1', { subnet: 'private-a', groups: ['sg-app'], address: '10.0.11.10' })
      .balancer({ type: 'application', groups: ['sg-web'], scheme: 'internal' })
      .listener(ALB, 443, 'HTTPS', forward())
      .targets({ port: 8080, targets: ['i-1'] })
      .webAcl('shop', ALB);
    const place = { region: 'global' };
    sketch.builder
      .add(
        'AWS::GlobalAccelerator::Accelerator',
        { AcceleratorArn: 'arn:ga', Name: 'fast', Enabled: enabled, IpSets: [{ IpAddresses: ['75.2.0.1'] }] },
        place,
      )
      .add(
        'AWS::GlobalAccelerator::Listener',
        {
          ListenerArn: 'arn:ga/l',
          AcceleratorArn: 'arn:ga',
          Protocol: 'TCP',
          PortRanges: [{ FromPort: 443, ToPort: 443 }],
        },
        place,
      )
      .add(
        'AWS::GlobalAccelerator::EndpointGroup',
        {
          EndpointGroupArn: 'arn:ga/g',
          ListenerArn: 'arn:ga/l',
          EndpointGroupRegion: 'ap-northeast-1',
          EndpointDescriptions: [endpoint],
        },
        place,
      );
    return sketch;
  };

  it('reaches an internal balancer and what is behind it', async () => {
    const sketch = accelerated({ EndpointId: ALB, ClientIPPreservationEnabled: true });
    expect(toldOf(await sketch.network(), 'i-1')).toEqual(['fast: open v4/443 waf:shop']);
  });

  it('reaches a private instance, which no route leads to', async () => {
    expect(toldOf(await accelerated({ EndpointId: 'i-1' }).network(), 'i-1')).toEqual(['fast: open v4/443']);
  });

  it.each([
    ['is switched off', { EndpointId: ALB, ClientIPPreservationEnabled: true }, false],
    ['gives the endpoint no weight', { EndpointId: ALB, ClientIPPreservationEnabled: true, Weight: 0 }, true],
  ])('that %s reaches nothing', async (_, endpoint, enabled) => {
    expect(toldOf(await accelerated(endpoint, enabled).network(), 'i-1')).toEqual([]);
  });
});

describe('a Verified Access endpoint', () => {
  it('is on the internet and asks who comes', async () => {
    const ALB = balancerArn('application');
    const sketch = new Sketch()
      .group('sg-va')
      .group('sg-web', tcpFrom(443, [], ['sg-va']))
      .group('sg-app', tcpFrom(8080, [], ['sg-web']))
      .instance('i-1', { subnet: 'private-a', groups: ['sg-app'], address: '10.0.11.10' })
      .balancer({ type: 'application', groups: ['sg-web'], scheme: 'internal' })
      .listener(ALB, 443, 'HTTPS', forward())
      .targets({ port: 8080, targets: ['i-1'] });
    sketch.builder.add('AWS::EC2::VerifiedAccessEndpoint', {
      VerifiedAccessEndpointId: 'vae-1',
      VerifiedAccessInstanceId: 'vai-1',
      ApplicationDomain: 'inside.example.com',
      AttachmentType: 'vpc',
      EndpointType: 'load-balancer',
      SecurityGroupIds: ['sg-va'],
      Status: { Code: 'active' },
      LoadBalancerOptions: { LoadBalancerArn: ALB, Port: 443, Protocol: 'https', SubnetIds: ['private-a'] },
    });
    expect(toldOf(await sketch.network(), 'i-1')).toEqual([
      'vae-1: open v4/443 v6/443 waf:none waf:none asks:verified-access',
    ]);
  });
});

describe('a classic load balancer', () => {
  const classic = (cross: boolean, port = 80) => {
    const sketch = new Sketch()
      .group('sg-web', tcpFrom(80, ANYWHERE))
      .group('sg-app', tcpFrom(8080, [], ['sg-web']))
      .instance('i-1', { subnet: 'private-c', groups: ['sg-app'], address: '10.0.12.10' })
      .interface('eni-old', {
        subnet: 'public-a',
        groups: ['sg-web'],
        address: '10.0.1.200',
        publicAddress: '52.3.3.3',
        description: 'ELB old',
      });
    sketch.builder.add('AWS::ElasticLoadBalancing::LoadBalancer', {
      LoadBalancerName: 'old',
      Scheme: 'internet-facing',
      VPCId: VPC,
      AvailabilityZones: ['ap-northeast-1a', 'ap-northeast-1c'],
      SecurityGroups: ['sg-web'],
      Instances: [{ InstanceId: 'i-1' }],
      ListenerDescriptions: [{ Listener: { Protocol: 'HTTP', LoadBalancerPort: port, InstancePort: 8080 } }],
      LoadBalancerAttributes: { CrossZoneLoadBalancing: { Enabled: cross } },
    });
    return sketch;
  };

  it('sends across zones only when that is switched on', async () => {
    expect(toldOf(await classic(true).network(), 'i-1')).toEqual(['old: open v4/80']);
    expect(toldOf(await classic(false).network(), 'i-1')).toEqual([]);
  });

  it('takes only what its listeners and its group take', async () => {
    expect(toldOf(await classic(true, 8000).network(), 'old')).toEqual([]);
  });
});
