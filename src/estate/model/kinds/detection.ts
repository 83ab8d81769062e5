import type { GetDetectorResponse } from '@aws-sdk/client-guardduty';
import type { AccountState } from '@aws-sdk/client-inspector2';
import type { DescribeHubResponse } from '@aws-sdk/client-securityhub';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const DETECTION_KINDS = defineKinds({
  'AWS::GuardDuty::Detector': {
    naming: 'config',
    scope: 'region',
    call: 'guardduty:ListDetectors',
    answer: 'DetectorIds',
    id: 'DetectorId',
    arnTemplate: 'arn:{partition}:guardduty:{region}:{account}:detector/{id}',
  },
  'AWS::SecurityHub::Hub': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'securityhub:DescribeHub',
    answer: 'HubArn',
    id: 'HubArn',
    arn: 'HubArn',
  },
  /** Whether Amazon Inspector scans in a region, and which sorts of resources. */
  'AWS::Inspector2::AccountStatus': {
    naming: 'own',
    scope: 'region',
    call: 'inspector2:BatchGetAccountStatus',
    answer: 'accounts',
    id: 'accountId',
    arnTemplate: 'arn:{partition}:inspector2:{region}:{account}:account/{id}',
    sign: 'resourceState',
  },
});

export interface DetectionConfigurations {
  'AWS::GuardDuty::Detector': Partial<Stored<GetDetectorResponse>> & { DetectorId?: string };
  'AWS::SecurityHub::Hub': Stored<DescribeHubResponse>;
  'AWS::Inspector2::AccountStatus': Stored<AccountState>;
}
