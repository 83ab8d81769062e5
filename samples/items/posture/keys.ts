import { seededRandom } from '../../random.ts';
import { uuid } from '../../identifiers.ts';
import { arnOf, daysAgo, here, isWeak, lately, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';

type KeyFlaw = 'never-rotated' | 'being-deleted';

const KEYS: readonly Placed<KeyFlaw>[] = [
  { account: 'hinoki-management', name: 'organization-trail' },
  { account: 'security-audit', name: 'main' },
  { account: 'log-archive', name: 'logs' },
  { account: 'shared-services', name: 'main' },
  { account: 'shop-production', name: 'main' },
  { account: 'shop-production', name: 'payments' },
  { account: 'shop-production', name: 'main', region: 'ap-northeast-3' },
  { account: 'shop-staging', name: 'main' },
  { account: 'shop-development', name: 'main' },
  { account: 'data-platform', name: 'lake' },
  { account: 'data-platform', name: 'old-lake', weak: [{ what: 'being-deleted', since: 2 }] },
  { account: 'logistics-acquired', name: 'edi', weak: ['never-rotated'] },
  { account: 'sandbox-engineers', name: 'talk-demo', weak: ['never-rotated'] },
];

type SecretFlaw = 'by-hand' | 'overdue' | 'old';

const SECRETS: readonly Placed<SecretFlaw>[] = [
  { account: 'shop-production', name: 'orders-database' },
  { account: 'shop-production', name: 'payments-provider' },
  { account: 'shop-production', name: 'catalogue-database' },
  { account: 'shop-staging', name: 'orders-database' },
  { account: 'shop-development', name: 'orders-database', weak: ['by-hand', 'old'] },
  { account: 'data-platform', name: 'airflow-database' },
  { account: 'shared-services', name: 'gitlab-smtp', weak: [{ what: 'overdue', since: 5 }] },
  { account: 'logistics-acquired', name: 'edi-partner', weak: ['by-hand', 'old'] },
  { account: 'sandbox-engineers', name: 'hackday-2024', weak: ['by-hand', 'old'] },
];

interface Certificate extends Placed {
  /** Days until it ends. */
  readonly endsIn: number;
}

const CERTIFICATES: readonly Certificate[] = [
  { account: 'shop-production', name: 'www.hinoki-foods.example', region: 'us-east-1', endsIn: 190 },
  { account: 'shop-production', name: 'api.hinoki-foods.example', endsIn: 190 },
  { account: 'shop-staging', name: 'staging.hinoki-foods.example', endsIn: 120 },
  { account: 'shared-services', name: 'git.hinoki-foods.example', endsIn: 210 },
  { account: 'data-platform', name: 'bi.hinoki-foods.example', endsIn: 95 },
  { account: 'logistics-acquired', name: 'edi.hinoki-logistics.example', endsIn: 11 },
];

const keyId = ({ account, region }: Scene, name: string) => uuid(seededRandom(`${account.name}/${region}/key/${name}`));

export const KEY_MAKERS = [
  maker('AWS::KMS::Key', (scene) => here(KEYS, scene).map((row) => key(row, scene))),
  maker('AWS::SecretsManager::Secret', (scene) => here(SECRETS, scene).map((row) => secret(row, scene))),
  maker('AWS::ACM::Certificate', (scene) =>
    here(CERTIFICATES, scene).map((row) => ({
      CertificateArn: arnOf(scene, 'acm', `certificate/${keyId(scene, row.name)}`),
      DomainName: row.name,
      Status: 'ISSUED' as const,
      Type: 'AMAZON_ISSUED' as const,
      KeyAlgorithm: 'RSA_2048' as const,
      InUse: true,
      RenewalEligibility: 'ELIGIBLE' as const,
      NotBefore: daysAgo(scene, 365 - row.endsIn),
      NotAfter: daysAgo(scene, -row.endsIn),
    })),
  ),
];

function key(row: Placed<KeyFlaw>, scene: Scene) {
  const has = (what: KeyFlaw) => isWeak(row, what, scene);
  const id = keyId(scene, row.name);
  const principal = { AWS: `arn:aws:iam::${scene.account.id}:root` };
  return {
    KeyId: id,
    Arn: arnOf(scene, 'kms', `key/${id}`),
    AliasName: `alias/${row.name}`,
    KeyManager: 'CUSTOMER' as const,
    KeySpec: 'SYMMETRIC_DEFAULT' as const,
    KeyUsage: 'ENCRYPT_DECRYPT' as const,
    Origin: 'AWS_KMS' as const,
    KeyState: has('being-deleted') ? ('PendingDeletion' as const) : ('Enabled' as const),
    Enabled: !has('being-deleted'),
    MultiRegion: false,
    CreationDate: daysAgo(scene, 420),
    ...(has('being-deleted') ? { DeletionDate: daysAgo(scene, -5) } : {}),
    KeyRotationEnabled: !has('never-rotated'),
    RotationPeriodInDays: 365,
    Policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: principal, Action: 'kms:*', Resource: '*' }],
    }),
  };
}

function secret(row: Placed<SecretFlaw>, scene: Scene) {
  const has = (what: SecretFlaw) => isWeak(row, what, scene);
  return {
    ARN: arnOf(scene, 'secretsmanager', `secret:${row.name}-AbCdEf`),
    Name: row.name,
    CreatedDate: daysAgo(scene, 380),
    LastChangedDate: daysAgo(scene, 30),
    ...(has('old') ? {} : { LastRotatedDate: lately(scene, 20) }),
    LastAccessedDate: lately(scene, 1),
    ...(has('by-hand')
      ? { RotationEnabled: false }
      : {
          RotationEnabled: true,
          RotationRules: { AutomaticallyAfterDays: 30 },
          NextRotationDate: has('overdue') ? daysAgo(scene, 5) : lately(scene, -10),
        }),
  };
}
