import { unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { supportOf } from '../../read/support-dates.ts';
import { EXTENDED_SUPPORT, isBefore, OLDEST, STANDARD_SUPPORT } from './versions.ts';
import { TEXTS } from './texts.ts';

const UNLISTED = unknown('unlisted');

export const eksSupportedVersion = defineControl({
  id: 'eks-supported-version',
  subject: 'AWS::EKS::Cluster',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'EKS.2' },
    { catalogue: 'aws-fsbp', id: 'EKS.2' },
    { catalogue: 'pci-dss-4.0.1', id: '12.3.4' },
    { catalogue: 'nist-800-53-r5', id: 'SI-2' },
    { catalogue: 'config', id: 'eks-cluster-supported-version' },
  ],
  fix: { id: 'eks-supported-version', per: 'account' },
  effort: 'days',
  needs: ['AWS::EKS::Cluster'],
  facts: ['version'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-2', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws eks update-cluster-version --name <cluster> --kubernetes-version <version>',
    terraform: `resource "aws_eks_cluster" "this" {
  version = "1.35"
}`,
  },
  texts: TEXTS,
  judge: (cluster, { asOf }) => {
    const { version = '' } = cluster.configuration;
    const standard = supportOf(version, STANDARD_SUPPORT, asOf);
    if (standard.state === 'supported') return MET;
    if (standard.state === 'unlisted') {
      return isBefore(version, OLDEST) ? failAt(cluster, 'ended', ['version'], { version }) : UNLISTED;
    }
    const extended = supportOf(version, EXTENDED_SUPPORT, asOf);
    if (extended.state !== 'supported') return failAt(cluster, 'ended', ['version'], { version });
    const params = { version, until: standard.until, extended: extended.until };
    return failAt(cluster, 'extended-only', ['version', 'upgradePolicy'], params, 'medium');
  },
});
