/** A GuardDuty finding as `aws guardduty get-findings` prints it. */
export const guardDutyFinding = (about: Readonly<Record<string, unknown>> = {}) => ({
  SchemaVersion: '2.0',
  AccountId: '111111111111',
  Region: 'us-east-1',
  Partition: 'aws',
  Id: '16afba5c5c43e07c9e3e5e2e544e95df',
  Arn: 'arn:aws:guardduty:us-east-1:111111111111:detector/d0/finding/16afba5c5c43e07c9e3e5e2e544e95df',
  Type: 'UnauthorizedAccess:EC2/SSHBruteForce',
  Resource: {
    ResourceType: 'Instance',
    InstanceDetails: { InstanceId: 'i-0123456789abcdef0', Tags: [{ Key: 'Name', Value: 'bastion' }] },
  },
  Service: { Archived: false, Count: 3, EventFirstSeen: '2026-11-01T00:00:00Z', EventLastSeen: '2026-11-02T00:00:00Z' },
  Severity: 8,
  CreatedAt: '2026-11-01T00:00:00.000Z',
  UpdatedAt: '2026-11-02T00:00:00.000Z',
  Title: '198.51.100.1 is performing SSH brute force attacks against i-0123456789abcdef0.',
  ...about,
});

/** A summary of IAM Access Analyzer as `aws accessanalyzer list-findings-v2` prints it. */
export const analyzerFinding = (about: Readonly<Record<string, unknown>> = {}) => ({
  id: 'a1b2c3d4-0000-1111-2222-333344445555',
  resource: 'arn:aws:s3:::shared',
  resourceType: 'AWS::S3::Bucket',
  resourceOwnerAccount: '111111111111',
  findingType: 'ExternalAccess',
  status: 'ACTIVE',
  createdAt: '2026-11-01T00:00:00Z',
  analyzedAt: '2026-11-02T00:00:00Z',
  updatedAt: '2026-11-02T00:00:00Z',
  ...about,
});

/** A compliance finding as the newer Security Hub answers it. */
export const ocsfFinding = (about: Readonly<Record<string, unknown>> = {}) => ({
  class_uid: 2003,
  class_name: 'Compliance Finding',
  category_uid: 2,
  activity_id: 1,
  type_uid: 200301,
  severity_id: 4,
  status_id: 1,
  time: 1_795_000_000_000,
  metadata: {
    version: '1.6.0',
    product: { name: 'Security Hub CSPM', uid: 'arn:aws:securityhub:us-east-1::productv2/aws/securityhub' },
  },
  finding_info: {
    uid: 'arn:aws:securityhub:us-east-1:111111111111:security-control/S3.1/finding/0001',
    title: 'S3 general purpose buckets should have block public access settings enabled',
    desc: 'This control checks whether block public access is on.',
    created_time: 1_793_000_000_000,
    modified_time: 1_795_000_000_000,
  },
  compliance: { control: 'S3.1', standards: ['FSBP'], status: 'Fail', status_id: 3 },
  cloud: { provider: 'AWS', account: { uid: '111111111111' }, region: 'us-east-1' },
  resources: [{ uid: 'arn:aws:s3:::alpha', type: 'AwsS3Bucket', region: 'us-east-1' }],
  ...about,
});
