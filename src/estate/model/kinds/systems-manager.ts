import type {
  DocumentIdentifier,
  InstanceInformation,
  ResourceComplianceSummaryItem,
  ServiceSetting,
} from '@aws-sdk/client-ssm';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const SYSTEMS_MANAGER_KINDS = defineKinds({
  'AWS::SSM::ManagedInstance': {
    naming: 'own',
    scope: 'region',
    call: 'ssm:DescribeInstanceInformation',
    answer: 'InstanceInformationList',
    id: 'InstanceId',
    arnTemplate: 'arn:{partition}:ssm:{region}:{account}:managed-instance/{id}',
    name: 'ComputerName',
  },
  /** One sort of compliance (`Patch`, `Association`) of one managed node: the id is `<node>/<sort>`. */
  'AWS::SSM::ComplianceSummary': {
    naming: 'own',
    scope: 'region',
    call: 'ssm:ListResourceComplianceSummaries',
    answer: 'ResourceComplianceSummaryItems',
    id: 'ResourceId',
    arnTemplate: 'arn:{partition}:ssm:{region}:{account}:managed-instance/{id}',
    name: 'ResourceId',
  },
  /** Documents the account owns. */
  'AWS::SSM::Document': {
    naming: 'config',
    scope: 'region',
    call: 'ssm:ListDocuments',
    answer: 'DocumentIdentifiers',
    id: 'Name',
    arnTemplate: 'arn:{partition}:ssm:{region}:{account}:document/{id}',
    name: 'Name',
  },
  'AWS::SSM::ServiceSetting': {
    naming: 'own',
    scope: 'region',
    call: 'ssm:GetServiceSetting',
    answer: 'ServiceSetting',
    id: 'SettingId',
    arnTemplate: 'arn:{partition}:ssm:{region}:{account}:servicesetting{id}',
  },
});

export interface SystemsManagerConfigurations {
  'AWS::SSM::ManagedInstance': Stored<InstanceInformation>;
  'AWS::SSM::ComplianceSummary': Stored<ResourceComplianceSummaryItem>;
  /** `AccountIds` are the accounts it is shared with; `all` is everybody. */
  'AWS::SSM::Document': Stored<DocumentIdentifier> & { AccountIds?: string[] };
  'AWS::SSM::ServiceSetting': Stored<ServiceSetting>;
}
