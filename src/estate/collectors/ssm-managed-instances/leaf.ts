import {
  paginateDescribeInstanceInformation,
  paginateListResourceComplianceSummaries,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

const INSTANCE = 'AWS::SSM::ManagedInstance';

export const ssmManagedInstances = defineCollector({
  id: 'ssm-managed-instances',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeInstanceInformation.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListResourceComplianceSummaries.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [INSTANCE, 'AWS::SSM::ComplianceSummary'],
  permissions: ['ssm:DescribeInstanceInformation', 'ssm:ListResourceComplianceSummaries'],
  async *collect({ client, target, finished, signal }) {
    const paging = { client: client(SSMClient), pageSize: 50 };
    for await (const page of paginateDescribeInstanceInformation(paging, {}, { abortSignal: signal })) {
      for (const instance of page.InstanceInformationList ?? []) yield item(INSTANCE, stored(instance), target);
    }
    finished(INSTANCE);
    for await (const page of paginateListResourceComplianceSummaries(paging, {}, { abortSignal: signal })) {
      for (const summary of page.ResourceComplianceSummaryItems ?? []) {
        const id = `${summary.ResourceId ?? ''}/${summary.ComplianceType ?? ''}`;
        yield item('AWS::SSM::ComplianceSummary', stored(summary), target, { id });
      }
    }
  },
});
