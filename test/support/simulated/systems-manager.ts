import * as ssm from '@aws-sdk/client-ssm';
import { numbered, pageOf } from './pages.ts';
import type { SimulatedService } from './service.ts';
import { SSM_SOFTWARE } from './software.ts';

export const SYSTEMS_MANAGER_SERVICES: readonly SimulatedService[] = [
  {
    signing: 'ssm',
    protocol: 'json',
    client: ssm,
    operations: {
      DescribeInstanceInformation: (call) =>
        pageOf(
          call,
          'InstanceInformationList',
          numbered(call.account, 'i').map((InstanceId) => ({ InstanceId, PingStatus: 'Online' })),
        ),
      ListResourceComplianceSummaries: (call) =>
        pageOf(
          call,
          'ResourceComplianceSummaryItems',
          numbered(call.account, 'i').map((ResourceId) => ({
            ResourceId,
            ResourceType: 'ManagedInstance',
            ComplianceType: 'Patch',
            Status: 'COMPLIANT',
          })),
        ),
      ListDocuments: (call) =>
        pageOf(
          call,
          'DocumentIdentifiers',
          numbered(call.account, 'document').map((Name) => ({ Name, Owner: call.account.id })),
        ),
      DescribeDocumentPermission: (call) =>
        pageOf(
          call,
          'AccountIds',
          call.organization.accounts.map(({ id }) => id),
        ),
      ...SSM_SOFTWARE,
      GetServiceSetting: ({ account, params, region }) => ({
        ServiceSetting: {
          SettingId: params.SettingId,
          SettingValue: 'Disable',
          ARN: `arn:aws:ssm:${region}:${account.id}:servicesetting${String(params.SettingId)}`,
        },
      }),
    },
  },
];
