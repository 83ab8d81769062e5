import type { CertificateSummary } from '@aws-sdk/client-acm';
import type { KeyMetadata } from '@aws-sdk/client-kms';
import type { SecretListEntry } from '@aws-sdk/client-secrets-manager';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const KEY_AND_SECRET_KINDS = defineKinds({
  'AWS::KMS::Key': {
    naming: 'config',
    scope: 'region',
    call: 'kms:ListKeys',
    answer: 'Keys',
    id: 'KeyId',
    arn: 'Arn',
    arnTemplate: 'arn:{partition}:kms:{region}:{account}:key/{id}',
    name: 'AliasName',
  },
  'AWS::SecretsManager::Secret': {
    naming: 'config',
    scope: 'region',
    call: 'secretsmanager:ListSecrets',
    answer: 'SecretList',
    id: 'ARN',
    arn: 'ARN',
    name: 'Name',
  },
  'AWS::ACM::Certificate': {
    naming: 'config',
    scope: 'region',
    call: 'acm:ListCertificates',
    answer: 'CertificateSummaryList',
    id: 'CertificateArn',
    arn: 'CertificateArn',
    name: 'DomainName',
  },
});

/**
 * A key with what only further calls say. AWS managed keys have neither asked; `KeyRotationEnabled` is `null` for keys
 * that KMS cannot rotate by itself.
 */
export type StoredKey = Partial<Stored<KeyMetadata>> & {
  AliasName?: string;
  Policy?: string;
  KeyRotationEnabled?: boolean | null;
  RotationPeriodInDays?: number;
};

export interface KeyAndSecretConfigurations {
  'AWS::KMS::Key': StoredKey;
  'AWS::SecretsManager::Secret': Stored<SecretListEntry>;
  'AWS::ACM::Certificate': Stored<CertificateSummary>;
}
