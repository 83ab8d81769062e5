import { here, isWeak, type Placed, type Scene, idOf, daysAgo } from './scene.ts';
import { maker } from './maker.ts';
import { aclArn } from './edge.ts';

type Flaw =
  | 'no-waf'
  | 'no-logs'
  | 'no-root'
  | 'own-identity'
  | 'default-certificate'
  | 'own-address'
  | 'plain-origin'
  | 'old-origin-tls'
  | 'plain-viewers'
  | 'old-tls'
  | 'no-failover';

const DISTRIBUTIONS: readonly Placed<Flaw>[] = [
  { account: 'shop-production', name: 'www' },
  { account: 'shop-production', name: 'images', weak: ['no-failover'] },
  { account: 'shop-staging', name: 'staging-www', weak: ['default-certificate', 'no-failover', { what: 'no-waf', since: 5 }] },
  {
    account: 'logistics-acquired',
    name: 'catalogue',
    weak: ['no-waf', 'no-logs', 'no-root', 'own-identity', 'own-address', 'plain-origin', 'old-origin-tls', 'plain-viewers', 'old-tls', 'no-failover'],
  },
];

export const DISTRIBUTION_MAKERS = [
  maker('AWS::CloudFront::Distribution', (scene) => here(DISTRIBUTIONS, scene).map((row) => distribution(row, scene))),
];

function distribution(row: Placed<Flaw>, scene: Scene) {
  const has = (what: Flaw) => isWeak(row, what, scene);
  const id = `E${idOf(scene, 'cf', row.name).slice(4, 17).toUpperCase()}`;
  const bucket = `hinoki-${scene.account.name}-assets-1.s3.ap-northeast-1.amazonaws.com`;
  const certificate = has('default-certificate')
    ? { CloudFrontDefaultCertificate: true, SSLSupportMethod: 'vip', MinimumProtocolVersion: 'TLSv1', CertificateSource: 'cloudfront' }
    : {
        CloudFrontDefaultCertificate: false,
        ACMCertificateArn: `arn:aws:acm:us-east-1:${scene.account.id}:certificate/${row.name}`,
        SSLSupportMethod: has('own-address') ? 'vip' : 'sni-only',
        MinimumProtocolVersion: has('old-tls') ? 'TLSv1' : 'TLSv1.2_2021',
      };
  const protocols = has('old-origin-tls') ? ['SSLv3', 'TLSv1.2'] : ['TLSv1.2'];
  const configuration = {
    CallerReference: row.name,
    Comment: row.name,
    Enabled: true,
    DefaultRootObject: has('no-root') ? '' : 'index.html',
    Origins: {
      Quantity: 2,
      Items: [
        {
          Id: 'bucket',
          DomainName: bucket,
          OriginAccessControlId: has('own-identity') ? '' : 'E1OAC',
          S3OriginConfig: { OriginAccessIdentity: has('own-identity') ? 'origin-access-identity/cloudfront/E2' : '' },
        },
        {
          Id: 'api',
          DomainName: 'api.hinoki-foods.example',
          OriginAccessControlId: '',
          CustomOriginConfig: {
            HTTPPort: 80,
            HTTPSPort: 443,
            OriginProtocolPolicy: has('plain-origin') ? 'http-only' : 'https-only',
            OriginSslProtocols: { Quantity: protocols.length, Items: protocols },
          },
        },
      ],
    },
    OriginGroups: has('no-failover') ? { Quantity: 0 } : { Quantity: 1, Items: [{ Id: 'both' }] },
    DefaultCacheBehavior: {
      TargetOriginId: 'bucket',
      ViewerProtocolPolicy: has('plain-viewers') ? 'allow-all' : 'redirect-to-https',
    },
    CacheBehaviors: { Quantity: 0 },
    Logging: { Enabled: !has('no-logs'), IncludeCookies: false, Bucket: 'hinoki-log-archive-cdn.s3.amazonaws.com', Prefix: row.name },
    WebACLId: has('no-waf') ? '' : aclArn({ name: 'cdn-edge', scope: 'CLOUDFRONT' }, { ...scene, region: 'us-east-1' }),
    ViewerCertificate: certificate,
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
  } as unknown as Distribution;
}

type Distribution = import('#estate/model').ConfigurationOf<'AWS::CloudFront::Distribution'>;
