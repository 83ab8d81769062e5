import type {
  GetListenerResponse,
  GetResourceConfigurationResponse,
  GetRuleResponse,
  GetServiceNetworkResponse,
  GetServiceNetworkVpcAssociationResponse,
  GetServiceResponse,
  GetTargetGroupResponse,
  ResourceGatewaySummary,
  ServiceNetworkResourceAssociationSummary,
  ServiceNetworkServiceAssociationSummary,
  TargetSummary,
} from '@aws-sdk/client-vpc-lattice';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

const kind = (operation: string, answer: string) => ({
  naming: 'cloudformation' as const,
  scope: 'region' as const,
  call: `vpc-lattice:${operation}`,
  answer,
  id: 'arn',
  arn: 'arn',
});

/** VPC Lattice answers in camel case. Each is the whole, or its summary alone where the rest was not answered. */
export const VPC_LATTICE_KINDS = defineKinds({
  'AWS::VpcLattice::ServiceNetwork': { ...kind('GetServiceNetwork', 'serviceNetworks'), name: 'name' },
  'AWS::VpcLattice::Service': { ...kind('GetService', 'latticeServices'), name: 'name' },
  'AWS::VpcLattice::Listener': { ...kind('GetListener', 'latticeListeners'), name: 'name' },
  'AWS::VpcLattice::Rule': { ...kind('GetRule', 'latticeRules'), name: 'name' },
  'AWS::VpcLattice::TargetGroup': { ...kind('GetTargetGroup', 'latticeTargetGroups'), name: 'name' },
  'AWS::VpcLattice::ServiceNetworkVpcAssociation': kind(
    'GetServiceNetworkVpcAssociation',
    'serviceNetworkVpcAssociations',
  ),
  'AWS::VpcLattice::ServiceNetworkServiceAssociation': kind(
    'ListServiceNetworkServiceAssociations',
    'serviceNetworkServiceAssociations',
  ),
  'AWS::VpcLattice::ServiceNetworkResourceAssociation': kind(
    'ListServiceNetworkResourceAssociations',
    'serviceNetworkResourceAssociations',
  ),
  'AWS::VpcLattice::ResourceGateway': {
    ...kind('ListResourceGateways', 'resourceGateways'),
    name: 'name',
  },
  'AWS::VpcLattice::ResourceConfiguration': {
    ...kind('GetResourceConfiguration', 'resourceConfigurations'),
    name: 'name',
  },
});

/** Its auth policy as text, null when AWS says that there is none; left out when it was not seen. */
interface WithAuthPolicy {
  authPolicy?: string | null;
}

export interface VpcLatticeConfigurations {
  'AWS::VpcLattice::ServiceNetwork': Stored<GetServiceNetworkResponse> & WithAuthPolicy;
  'AWS::VpcLattice::Service': Stored<GetServiceResponse> & WithAuthPolicy;
  'AWS::VpcLattice::Listener': Stored<GetListenerResponse>;
  /** Every rule but the default one, which is the listener's `defaultAction`. */
  'AWS::VpcLattice::Rule': Stored<GetRuleResponse> & { serviceArn?: string; listenerArn?: string };
  /** Without the health of its targets, which moves by itself. */
  'AWS::VpcLattice::TargetGroup': Stored<GetTargetGroupResponse> & { targets?: Stored<TargetSummary>[] };
  'AWS::VpcLattice::ServiceNetworkVpcAssociation': Stored<GetServiceNetworkVpcAssociationResponse>;
  'AWS::VpcLattice::ServiceNetworkServiceAssociation': Stored<ServiceNetworkServiceAssociationSummary>;
  'AWS::VpcLattice::ServiceNetworkResourceAssociation': Stored<ServiceNetworkResourceAssociationSummary>;
  'AWS::VpcLattice::ResourceGateway': Stored<ResourceGatewaySummary>;
  'AWS::VpcLattice::ResourceConfiguration': Stored<GetResourceConfigurationResponse>;
}
