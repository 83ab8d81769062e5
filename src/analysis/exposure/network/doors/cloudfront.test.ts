import { describe, expect, it } from 'vitest';
import { webAclCoverage } from '../coverage.ts';
import { exposures } from '../exposed.ts';
import {
  ANYWHERE,
  balancerArn,
  BALANCER_DNS,
  forward,
  instanceArn,
  listenerArn,
  Sketch,
  tcpFrom,
  toldOf,
  VPC,
} from './testing/index.ts';

const ALB = balancerArn('application');
const DISTRIBUTION = 'arn:aws:cloudfront::111122223333:distribution/E1';
const EDGE_ACL = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/edge/1';
const ORIGINS = '13.32.0.0/15';

interface Front {
  readonly webAcl?: string;
  readonly host?: string;
  readonly header?: string;
  readonly vpcOrigin?: string;
  readonly more?: object;
}

/** A distribution in front of the application balancer `web`, which leads to the private instance `i-1`. */
function fronted({ webAcl = EDGE_ACL, host = BALANCER_DNS, header, vpcOrigin, more = {} }: Front = {}): Sketch {
  const sketch = new Sketch()
    .group('sg-web', tcpFrom(443, ANYWHERE))
    .group('sg-app', tcpFrom(8080, [], ['sg-web']))
    .instance('i-1', { subnet: 'private-a', groups: ['sg-app'], address: '10.0.11.10' })
    .balancer({ type: 'application', groups: ['sg-web'] })
    .listener(ALB, 443, 'HTTPS', forward())
    .targets({ port: 8080, targets: ['i-1'] });
  const custom = { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'https-only' };
  sketch.builder.add(
    'AWS::CloudFront::Distribution',
    {
      Id: 'E1',
      ARN: DISTRIBUTION,
      DomainName: 'd1.cloudfront.net',
      Enabled: true,
      DistributionConfig: {
        Enabled: true,
        WebACLId: webAcl,
        IsIPV6Enabled: false,
        Aliases: { Quantity: 1, Items: ['shop.example.com'] },
        Origins: {
          Quantity: 1,
          Items: [
            {
              Id: 'app',
              DomainName: host,
              ...(vpcOrigin === undefined
                ? { CustomOriginConfig: custom }
                : { VpcOriginConfig: { VpcOriginId: vpcOrigin } }),
              CustomHeaders: {
                Quantity: header === undefined ? 0 : 1,
                Items: header === undefined ? [] : [{ HeaderName: header, HeaderValue: '[removed]' }],
              },
            },
          ],
        },
        DefaultCacheBehavior: { TargetOriginId: 'app', ViewerProtocolPolicy: 'redirect-to-https' },
        ...more,
      },
    } as never,
    { region: 'global' },
  );
  return sketch;
}

/** Only CloudFront's own addresses get to the balancer. */
function edgeOnly(sketch: Sketch): Sketch {
  sketch.group('sg-web', tcpFrom(443, [], [], ['pl-edge']));
  sketch.builder.add('AWS::EC2::PrefixList', {
    PrefixListId: 'pl-edge',
    PrefixListName: 'com.amazonaws.global.cloudfront.origin-facing',
    PrefixListArn: 'arn:aws:ec2:ap-northeast-1:aws:prefix-list/pl-edge',
    Entries: [{ Cidr: ORIGINS }],
  });
  return sketch;
}

/** The rule forwards only what carries a header; everything else is answered with an error. */
function headerOnly(sketch: Sketch, name: string): Sketch {
  sketch.listener(ALB, 443, 'HTTPS', { Type: 'fixed-response' });
  sketch.builder.add('AWS::ElasticLoadBalancingV2::ListenerRule', {
    RuleArn: `${listenerArn(ALB, 443)}/1`,
    ListenerArn: listenerArn(ALB, 443),
    Priority: '1',
    Conditions: [{ Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: name, Values: ['[removed]'] } }],
    Actions: [forward()],
  });
  return sketch;
}

async function coverage(sketch: Sketch) {
  const { every, bare, unseen, webAcls } = webAclCoverage(exposures(await sketch.network()), instanceArn('i-1'));
  const entrances = (some: typeof bare) =>
    some.map(
      ({ entrance, openings }) =>
        `${entrance.name}/${openings.map(({ family, ports }) => `${family}-${ports.from}`).join('+')}`,
    );
  return {
    every,
    bare: entrances(bare),
    unseen: entrances(unseen),
    webAcls: webAcls.map((arn) => arn.split('/').at(-2) ?? '').toSorted((a, b) => (a < b ? -1 : 1)),
  };
}

describe('a distribution', () => {
  it('leads to the balancer that its origin names, and to what is behind it', async () => {
    const network = await fronted().network();
    expect(toldOf(network, 'i-1')).toEqual(['E1: open v4/443 waf:edge waf:none', 'web: open v4/443 waf:none']);
  });

  it.each([
    ['is switched off', { Enabled: false }, []],
    [
      'takes plain requests',
      { DefaultCacheBehavior: { TargetOriginId: 'app', ViewerProtocolPolicy: 'allow-all' } },
      ['E1: open v4/80 v4/443 waf:edge'],
    ],
    ['speaks IPv6 and HTTP/3', { IsIPV6Enabled: true, HttpVersion: 'http2and3' }, ['E1: open v4/443 v6/443 waf:edge']],
    [
      'wants signed addresses',
      {
        DefaultCacheBehavior: {
          TargetOriginId: 'app',
          ViewerProtocolPolicy: 'https-only',
          TrustedKeyGroups: { Enabled: true, Quantity: 1 },
        },
      },
      ['E1: open v4/443 waf:edge asks:signed-url'],
    ],
    ['wants certificates', { ViewerMtlsConfig: { Mode: 'required' } }, ['E1: open v4/443 waf:edge asks:mtls']],
    ['has no WebACL', { WebACLId: '' }, ['E1: open v4/443 waf:none']],
  ])('that %s is open accordingly', async (_, more, expected) => {
    expect(toldOf(await fronted({ more }).network(), 'E1')).toEqual(expected);
  });

  it('whose configuration was not seen is unknown', async () => {
    const sketch = fronted();
    sketch.builder.add(
      'AWS::CloudFront::Distribution',
      { Id: 'E1', ARN: DISTRIBUTION, DomainName: 'd1.cloudfront.net', WebACLId: '' } as never,
      { region: 'global' },
    );
    expect(toldOf(await sketch.network(), 'E1')).toEqual(['E1: unknown waf:none ?distribution-configuration']);
  });

  it('names an origin that was not seen', async () => {
    const network = await fronted({ host: 'elsewhere.example.com' }).network();
    expect(exposures(network).flatMap(({ unseen }) => unseen.map(({ what }) => what))).toContain('origin-address');
  });

  it('leads to the bucket of an origin', async () => {
    const network = await fronted({ host: 'pictures.s3.ap-northeast-1.amazonaws.com' }).network();
    expect(toldOf(network, 'pictures')).toEqual(['E1: open v4/443 waf:edge']);
  });

  it('leads to both members of an origin group', async () => {
    const origin = (Id: string, DomainName: string) => ({ Id, DomainName });
    const more = {
      Origins: { Quantity: 2, Items: [origin('a', 'one.s3.amazonaws.com'), origin('b', 'two.s3.amazonaws.com')] },
      OriginGroups: {
        Quantity: 1,
        Items: [{ Id: 'app', Members: { Quantity: 2, Items: [{ OriginId: 'a' }, { OriginId: 'b' }] } }],
      },
    };
    const network = await fronted({ more }).network();
    expect([...toldOf(network, 'one'), ...toldOf(network, 'two')]).toHaveLength(2);
  });

  it('that leads to itself is told once', async () => {
    const network = await fronted({ host: 'shop.example.com' }).network();
    expect(toldOf(network, 'E1')).toEqual(['E1: open v4/443 waf:edge']);
  });
});

describe('the every-path rule', () => {
  it('does not hold beside a balancer that is open itself', async () => {
    expect(await coverage(fronted())).toEqual({ every: false, bare: ['web/v4-443'], unseen: [], webAcls: ['edge'] });
  });

  it('holds when the balancer has a WebACL too', async () => {
    expect(await coverage(fronted().webAcl('shop', ALB))).toEqual({
      every: true,
      bare: [],
      unseen: [],
      webAcls: ['edge', 'shop'],
    });
  });

  it('is unknown where the balancer admits only CloudFront, which strangers use as well', async () => {
    expect(await coverage(edgeOnly(fronted()))).toMatchObject({ every: false, bare: [], unseen: ['web/v4-443'] });
  });

  it('is unknown where the balancer asks for a header that the distribution adds', async () => {
    expect(await coverage(headerOnly(fronted({ header: 'X-Origin-Key' }), 'X-Origin-Key'))).toMatchObject({
      every: false,
      bare: [],
      unseen: ['web/v4-443'],
    });
  });

  it('does not hold where the balancer asks for a header that anybody may send', async () => {
    expect(await coverage(headerOnly(fronted(), 'User-Agent'))).toMatchObject({ every: false, bare: ['web/v4-443'] });
  });

  it('holds behind a VPC origin, the balancer being internal', async () => {
    const sketch = fronted({ vpcOrigin: 'vo-1' }).balancer({
      type: 'application',
      groups: ['sg-web'],
      scheme: 'internal',
    });
    sketch.builder.add(
      'AWS::CloudFront::VpcOrigin',
      {
        Id: 'vo-1',
        Arn: 'arn:aws:cloudfront::111122223333:vpcorigin/vo-1',
        OriginEndpointArn: ALB,
        Status: 'Deployed',
        VpcOriginEndpointConfig: {
          Name: 'x',
          Arn: ALB,
          HTTPPort: 80,
          HTTPSPort: 443,
          OriginProtocolPolicy: 'https-only',
        },
      } as never,
      { region: 'global' },
    );
    expect(await coverage(sketch)).toEqual({ every: true, bare: [], unseen: [], webAcls: ['edge'] });
  });

  it('does not hold for a second way in', async () => {
    const sketch = fronted().webAcl('shop', ALB);
    const NLB = balancerArn('network', 'edge');
    sketch.group('sg-app', tcpFrom(8080, ANYWHERE), tcpFrom(8080, [], ['sg-web']));
    sketch
      .balancer({ type: 'network', name: 'edge' })
      .listener(NLB, 80, 'TCP', forward('tcp'))
      .targets({ name: 'tcp', port: 8080, protocol: 'TCP', targets: ['i-1'] });
    expect(await coverage(sketch)).toMatchObject({ every: false, bare: ['edge/v4-80'] });
  });

  it('does not hold for an instance with an address of its own', async () => {
    const sketch = fronted()
      .webAcl('shop', ALB)
      .group('sg-app', tcpFrom(8080, ANYWHERE))
      .instance('i-1', { subnet: 'public-a', groups: ['sg-app'], address: '10.0.1.10', publicAddress: '52.1.1.1' });
    expect((await coverage(sketch)).bare).toHaveLength(1);
  });

  it('does not hold for IPv6 of the instance', async () => {
    const sketch = fronted()
      .webAcl('shop', ALB)
      .group('sg-app', tcpFrom(8080, ['::/0']), tcpFrom(8080, [], ['sg-web']))
      .instance('i-1', { subnet: 'public-a', groups: ['sg-app'], address: '10.0.1.10', address6: '2600:1f14:0:1::10' });
    const { every, bare } = await coverage(sketch);
    expect({ every, families: bare.map((text) => text.split('/')[1]) }).toEqual({
      every: false,
      families: ['v6-8080'],
    });
  });

  it('does not hold for what the internet does not reach', async () => {
    const sketch = fronted({ more: { Enabled: false } }).balancer({
      type: 'application',
      groups: ['sg-web'],
      scheme: 'internal',
    });
    expect(await coverage(sketch)).toEqual({ every: false, bare: [], unseen: [], webAcls: [] });
  });

  it('is unknown where it was not seen what WebACLs protect', async () => {
    const sketch = fronted();
    sketch.builder.unseen('AWS::WAFv2::WebACL');
    expect(await coverage(sketch)).toMatchObject({ every: false, bare: [], unseen: ['web/v4-443'] });
    expect(VPC).toBe('vpc-1');
  });
});
