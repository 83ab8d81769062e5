import type { ConfigurationOf } from '#estate/model';
import { here, HOME, isWeak, type Placed, type Scene, idOf, daysAgo } from './scene.ts';
import { maker } from './maker.ts';
import { balancerHost } from './load-balancers.ts';
import { aclArn } from './web-acls.ts';

type Flaw = 'no-waf' | 'no-logs' | 'plain-origin' | 'plain-viewers' | 'old-tls' | 'no-failover';

const DISTRIBUTIONS: readonly Placed<Flaw>[] = [
  { account: 'shop-production', name: 'www' },
  { account: 'shop-production', name: 'images', weak: ['no-failover'] },
  { account: 'shop-staging', name: 'staging-www', weak: ['no-failover', { what: 'no-waf', since: 5 }] },
  {
    account: 'logistics-acquired',
    name: 'catalogue',
    weak: ['plain-viewers', 'old-tls', { what: 'plain-origin', until: 6 }, { what: 'no-logs', until: 4 }],
  },
];

/** Balancers that distributions fetch from: all of them answer the internet as well. */
const ORIGINS: Readonly<Record<string, string>> = { www: 'shop-api', 'staging-www': 'staging-web' };

export const DISTRIBUTION_MAKERS = [
  maker('AWS::CloudFront::Distribution', (scene) => here(DISTRIBUTIONS, scene).map((row) => distribution(row, scene))),
  maker('AWS::CloudFront::OriginAccessControl', (scene) =>
    here(DISTRIBUTIONS, scene).length === 0
      ? []
      : [
          {
            Id: 'E1OAC',
            Name: 'assets',
            Description: 'assets',
            SigningProtocol: 'sigv4' as const,
            SigningBehavior: 'always' as const,
            OriginAccessControlOriginType: 's3' as const,
          },
        ],
  ),
];

function distribution(row: Placed<Flaw>, scene: Scene) {
  const has = (what: Flaw) => isWeak(row, what, scene);
  const id = `E${idOf(scene, 'cf', row.name).slice(4, 17).toUpperCase()}`;
  const balancer = ORIGINS[row.name];
  const bucket = `hinoki-${scene.account.name}-assets-1.s3.ap-northeast-1.amazonaws.com`;
  const configuration = {
    CallerReference: row.name,
    Comment: row.name,
    Enabled: true,
    DefaultRootObject: 'index.html',
    Origins: {
      Quantity: 2,
      Items: [
        {
          Id: 'bucket',
          DomainName: bucket,
          OriginAccessControlId: 'E1OAC',
          S3OriginConfig: { OriginAccessIdentity: '' },
        },
        {
          Id: 'api',
          DomainName: balancer === undefined ? 'api.hinoki-foods.example' : balancerHost(balancer, HOME),
          OriginAccessControlId: '',
          CustomOriginConfig: {
            HTTPPort: 80,
            HTTPSPort: 443,
            OriginProtocolPolicy: has('plain-origin') ? 'http-only' : 'https-only',
            OriginSslProtocols: { Quantity: 1, Items: ['TLSv1.2'] },
          },
        },
      ],
    },
    OriginGroups: has('no-failover') ? { Quantity: 0 } : { Quantity: 1, Items: [{ Id: 'both' }] },
    DefaultCacheBehavior: {
      TargetOriginId: 'bucket',
      ViewerProtocolPolicy: has('plain-viewers') ? 'allow-all' : 'redirect-to-https',
    },
    CacheBehaviors:
      balancer === undefined
        ? { Quantity: 0 }
        : {
            Quantity: 1,
            Items: [{ PathPattern: '/api/*', TargetOriginId: 'api', ViewerProtocolPolicy: 'https-only' as const }],
          },
    Logging: {
      Enabled: !has('no-logs'),
      IncludeCookies: false,
      Bucket: 'hinoki-log-archive-cdn.s3.amazonaws.com',
      Prefix: row.name,
    },
    WebACLId: has('no-waf') ? '' : aclArn({ name: 'cdn-edge', scope: 'CLOUDFRONT' }, { ...scene, region: 'us-east-1' }),
    ViewerCertificate: {
      CloudFrontDefaultCertificate: false,
      ACMCertificateArn: `arn:aws:acm:us-east-1:${scene.account.id}:certificate/${row.name}`,
      SSLSupportMethod: 'sni-only',
      MinimumProtocolVersion: has('old-tls') ? 'TLSv1' : 'TLSv1.2_2021',
    },
  };
  return {
    Id: id,
    ARN: `arn:aws:cloudfront::${scene.account.id}:distribution/${id}`,
    DomainName: `${id.toLowerCase()}.cloudfront.net`,
    Status: 'Deployed',
    Enabled: true,
    Comment: row.name,
    LastModifiedTime: daysAgo(scene, 30),
    DistributionConfig: configuration,
    LogDeliveries: [],
  } as unknown as ConfigurationOf<'AWS::CloudFront::Distribution'>;
}
