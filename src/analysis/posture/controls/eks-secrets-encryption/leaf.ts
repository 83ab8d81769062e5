import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const eksSecretsEncryption = defineControl({
  id: 'eks-secrets-encryption',
  subject: 'AWS::EKS::Cluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EKS.3' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'config', id: 'eks-cluster-secrets-encrypted' },
  ],
  fix: { id: 'eks-secrets-encryption', per: 'account' },
  effort: 'hours',
  needs: ['AWS::EKS::Cluster'],
  facts: ['status'],
  absent: {
    encryptionConfig:
      'left out for clusters without it: https://docs.aws.amazon.com/eks/latest/APIReference/API_Cluster.html',
  },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-3', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws eks associate-encryption-config --cluster-name <cluster> --encryption-config \'[{"resources":["secrets"],"provider":{"keyArn":"<key>"}}]\'',
    terraform: `resource "aws_eks_cluster" "this" {
  encryption_config {
    resources = ["secrets"]
    provider {
      key_arn = aws_kms_key.eks.arn
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    const isEncrypted = (cluster.configuration.encryptionConfig ?? []).some(
      ({ provider, resources = [] }) => resources.includes('secrets') && provider?.keyArn,
    );
    return isEncrypted ? MET : failAt(cluster, 'own-key-missing', ['encryptionConfig']);
  },
});
