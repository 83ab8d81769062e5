import * as guardduty from '@aws-sdk/client-guardduty';
import * as inspector2 from '@aws-sdk/client-inspector2';
import * as securityhub from '@aws-sdk/client-securityhub';
import { numbered, pageOf } from './pages.ts';
import type { SimulatedService } from './service.ts';

const ON = { status: 'ENABLED', errorCode: 'ALREADY_ENABLED', errorMessage: '' };

export const DETECTION_SERVICES: readonly SimulatedService[] = [
  {
    signing: 'guardduty',
    protocol: 'rest-json',
    client: guardduty,
    operations: {
      ListDetectors: (call) => pageOf(call, 'DetectorIds', numbered(call.account, 'detector')),
      GetDetector: () => ({
        Status: 'ENABLED',
        ServiceRole: 'arn:aws:iam::111111111111:role/guardduty',
        Features: [{ Name: 'S3_DATA_EVENTS', Status: 'ENABLED' }],
        Tags: { Team: 'security' },
      }),
    },
  },
  {
    signing: 'securityhub',
    protocol: 'rest-json',
    client: securityhub,
    operations: {
      DescribeHub: ({ account, region }) => ({
        HubArn: `arn:aws:securityhub:${region}:${account.id}:hub/default`,
        SubscribedAt: '2025-01-02T03:04:05.000Z',
      }),
    },
  },
  {
    signing: 'inspector2',
    protocol: 'rest-json',
    client: inspector2,
    operations: {
      BatchGetAccountStatus: ({ account }) => ({
        accounts: [{ accountId: account.id, state: ON, resourceState: { ec2: ON, ecr: ON, lambda: ON } }],
      }),
    },
  },
];
