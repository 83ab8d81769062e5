import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const eksAuditLogging = defineControl({
  id: 'eks-audit-logging',
  subject: 'AWS::EKS::Cluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EKS.8' },
    { catalogue: 'aws-fsbp', id: 'EKS.8' },
    { catalogue: 'pci-dss-4.0.1', id: '10.2.1' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'eks-cluster-log-enabled' },
  ],
  fix: { id: 'eks-audit-logging', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EKS::Cluster'],
  facts: ['logging.clusterLogging'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-8', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws eks update-cluster-config --name <cluster> --logging \'{"clusterLogging":[{"types":["audit"],"enabled":true}]}\'',
    terraform: `resource "aws_eks_cluster" "this" {
  enabled_cluster_log_types = ["audit"]
}`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    const sets = cluster.configuration.logging?.clusterLogging ?? [];
    const isOn = sets.some(({ enabled, types = [] }) => enabled === true && types.includes('audit'));
    return isOn ? MET : failAt(cluster, 'not-audited', ['logging']);
  },
});
