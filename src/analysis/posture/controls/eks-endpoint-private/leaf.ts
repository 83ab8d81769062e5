import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { breadthOf, parseCidrs } from '#analysis/addresses';
import { TEXTS } from './texts.ts';

export const eksEndpointPrivate = defineControl({
  id: 'eks-endpoint-private',
  subject: 'AWS::EKS::Cluster',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'EKS.1' },
    { catalogue: 'aws-fsbp', id: 'EKS.1' },
    { catalogue: 'pci-dss-4.0.1', id: '1.4.4' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 'eks-endpoint-no-public-access' },
  ],
  fix: { id: 'eks-endpoint-private', per: 'account' },
  effort: 'hours',
  needs: ['AWS::EKS::Cluster'],
  facts: ['resourcesVpcConfig.endpointPublicAccess'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-1', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws eks update-cluster-config --name <cluster> --resources-vpc-config endpointPublicAccess=false,endpointPrivateAccess=true',
    terraform: `resource "aws_eks_cluster" "this" {
  vpc_config {
    endpoint_public_access  = false
    endpoint_private_access = true
  }
}`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    const { endpointPublicAccess, publicAccessCidrs = [] } = cluster.configuration.resourcesVpcConfig ?? {};
    if (endpointPublicAccess === false) return MET;
    const sources = parseCidrs(publicAccessCidrs);
    const isNarrow = publicAccessCidrs.length > 0 && sources !== undefined && breadthOf(sources) === 'narrow';
    const pointers = ['resourcesVpcConfig/endpointPublicAccess', 'resourcesVpcConfig/publicAccessCidrs'];
    return isNarrow ? failAt(cluster, 'limited', pointers, {}, 'low') : failAt(cluster, 'open', pointers);
  },
});
