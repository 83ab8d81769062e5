import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  type KeyListEntry,
  KMSClient,
  paginateListAliases,
  paginateListKeys,
} from '@aws-sdk/client-kms';
import type { StoredKey } from '../../model/index.ts';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::KMS::Key';

export const kmsKeys = defineCollector({
  id: 'kms-keys',
  sources: [
    { url: 'https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['kms:ListKeys', 'kms:ListAliases', 'kms:DescribeKey', 'kms:GetKeyPolicy', 'kms:GetKeyRotationStatus'],
  async *collect(context) {
    const { client, attempt, target, signal } = context;
    const kms = client(KMSClient);
    const options = { abortSignal: signal };
    const pages = await attempt(KIND, 'aliases', () => gather(paginateListAliases({ client: kms }, {}, options)));
    const aliases = new Map(
      (pages ?? []).flatMap((page) => page.Aliases ?? []).map((alias) => [alias.TargetKeyId ?? '', alias.AliasName]),
    );
    for await (const page of paginateListKeys({ client: kms }, {}, options)) {
      const keys = await concurrently(page.Keys ?? [], (entry) => keyOf(context, entry));
      for (const key of keys) {
        const AliasName = aliases.get(key.KeyId ?? '');
        yield item(KIND, { ...key, ...(AliasName === undefined ? {} : { AliasName }) }, target);
      }
    }
  },
});

async function keyOf({ client, attempt, signal }: CollectorContext, entry: KeyListEntry): Promise<StoredKey> {
  const kms = client(KMSClient);
  const options = { abortSignal: signal };
  const KeyId = entry.KeyId ?? '';
  const described = await attempt(KIND, `key ${KeyId}`, () => kms.send(new DescribeKeyCommand({ KeyId }), options));
  const key: StoredKey = { KeyId, Arn: entry.KeyArn ?? '', ...stored(described?.KeyMetadata ?? {}) };
  // AWS owns the policy and the rotation of the keys it manages.
  if (key.KeyManager !== 'CUSTOMER') return key;
  const policy = await attempt(KIND, `policy of ${KeyId}`, () =>
    kms.send(new GetKeyPolicyCommand({ KeyId, PolicyName: 'default' }), options),
  );
  return {
    ...key,
    ...(policy?.Policy === undefined ? {} : { Policy: policy.Policy }),
    ...(await rotationOf({ client, attempt, signal }, key)),
  };
}

/**
 * KMS answers an error for keys that it cannot rotate by itself: asymmetric, HMAC, imported material, a key store of one's own.
 * https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html (read 2026-11-26)
 */
async function rotationOf(
  { client, attempt, signal }: Pick<CollectorContext, 'client' | 'attempt' | 'signal'>,
  { KeyId, KeySpec, Origin }: StoredKey,
): Promise<Pick<StoredKey, 'KeyRotationEnabled' | 'RotationPeriodInDays'>> {
  if (KeySpec !== 'SYMMETRIC_DEFAULT' || Origin !== 'AWS_KMS') return { KeyRotationEnabled: null };
  const rotation = await attempt(KIND, `rotation of ${KeyId}`, () =>
    client(KMSClient).send(new GetKeyRotationStatusCommand({ KeyId }), { abortSignal: signal }),
  );
  const { KeyRotationEnabled, RotationPeriodInDays } = rotation ?? {};
  return {
    ...(KeyRotationEnabled === undefined ? {} : { KeyRotationEnabled }),
    ...(RotationPeriodInDays === undefined ? {} : { RotationPeriodInDays }),
  };
}
