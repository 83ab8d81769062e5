import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const DELETED = notApplicable('deleted');
const REPLICA = notApplicable('replica');

export const secretRotation = defineControl({
  id: 'secret-rotation',
  subject: 'AWS::SecretsManager::Secret',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'SecretsManager.1' },
    { catalogue: 'aws-fsbp', id: 'SecretsManager.1' },
    { catalogue: 'pci-dss-4.0.1', id: '8.3.9' },
    { catalogue: 'pci-dss-4.0.1', id: '8.6.3' },
    { catalogue: 'nist-800-53-r5', id: 'AC-2(1)' },
    { catalogue: 'nist-800-53-r5', id: 'AC-3(15)' },
    { catalogue: 'config', id: 'secretsmanager-rotation-enabled-check' },
  ],
  fix: { id: 'secret-rotation', per: 'account' },
  effort: 'hours',
  needs: ['AWS::SecretsManager::Secret'],
  facts: ['ARN', 'CreatedDate'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-1',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws secretsmanager rotate-secret --secret-id <secret> --rotation-lambda-arn <function> --rotation-rules AutomaticallyAfterDays=30',
    terraform: `resource "aws_secretsmanager_secret_rotation" "this" {
  secret_id           = aws_secretsmanager_secret.this.id
  rotation_lambda_arn = aws_lambda_function.rotate.arn
  rotation_rules {
    automatically_after_days = 30
  }
}`,
  },
  texts: TEXTS,
  judge: (secret) => {
    const { DeletedDate, PrimaryRegion } = secret.configuration;
    if (DeletedDate !== undefined) return DELETED;
    if (PrimaryRegion !== undefined && PrimaryRegion !== secret.awsRegion) return REPLICA;
    return secret.configuration.RotationEnabled === true ? MET : failAt(secret, 'no-rotation', ['RotationEnabled']);
  },
});
