import { isJson, type ResourceRef } from '#kernel';
import type { ExchangeFormat, Reading } from '../contract.ts';
import { principalArn } from '../support/guardduty-type.ts';
import { firstText, numberAt, textAt } from '../support/members.ts';
import { momentText } from '../support/moment.ts';
import { resourceRef, tagsOf } from '../support/resource.ts';
import { GUARDDUTY_LEVELS, severityOfNumber, UNTOLD_SEVERITY } from '../support/severity.ts';

/** Amazon GuardDuty's own findings: `GetFindings` writes members with a capital, events without. */
export const guardduty: ExchangeFormat = {
  id: 'guardduty',
  title: { en: 'Amazon GuardDuty findings', ja: 'Amazon GuardDuty の検出結果' },
  sources: [
    { url: 'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Finding.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_cloudwatch.html', read: '2026-11-26' },
  ],
  recognise: (record) => {
    const finding = lowered(record);
    return /:guardduty:/.test(textAt(finding, 'arn')) && textAt(finding, 'type').includes(':');
  },
  read,
};

function read(record: unknown): Reading {
  if (!isJson(record)) return { problem: 'not an object' };
  const finding = lowered(record);
  const uid = firstText(textAt(finding, 'arn'), textAt(finding, 'id'));
  const type = textAt(finding, 'type');
  if (uid === '' || type === '') return { problem: 'no Arn or no Type' };
  const isArchived = textAt(finding, 'service', 'archived') === 'true';
  return {
    findings: [
      {
        source: 'guardduty',
        uid,
        kind: 'threat',
        rule: { id: `guardduty/${type}`, title: type, why: '', mend: '', url: '', answers: [] },
        resource: resourceOf(finding),
        discriminator: '',
        title: firstText(textAt(finding, 'title'), type),
        severity: severityOfNumber(numberAt(finding, 'severity'), GUARDDUTY_LEVELS) ?? UNTOLD_SEVERITY,
        status: isArchived ? 'suppressed' : 'open',
        firstSeenAt:
          momentText(textAt(finding, 'service', 'eventFirstSeen')) || momentText(textAt(finding, 'createdAt')),
        updatedAt: momentText(textAt(finding, 'updatedAt')),
      },
    ],
  };
}

/** Levels that are looked at: the resource's details lie on the fourth. */
const LEVELS = 5;

/** Members beginning with a small letter, down to the level that is looked at. */
function lowered(value: unknown, level = 0): unknown {
  if (level >= LEVELS) return value;
  if (Array.isArray(value)) return value.slice(0, 10).map((one) => lowered(one, level + 1));
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key.slice(0, 1).toLowerCase() + key.slice(1),
      lowered(member, level + 1),
    ]),
  );
}

/** Where each kind of resource keeps its ARN. */
const ARNS: readonly (readonly [type: string, ...path: (string | number)[]])[] = [
  ['AWS::S3::Bucket', 's3BucketDetails', 0, 'arn'],
  ['AWS::Lambda::Function', 'lambdaDetails', 'functionArn'],
  ['AWS::EKS::Cluster', 'eksClusterDetails', 'arn'],
  ['AWS::ECS::Cluster', 'ecsClusterDetails', 'arn'],
  ['AWS::RDS::DBInstance', 'rdsDbInstanceDetails', 'dbInstanceArn'],
];

function resourceOf(finding: unknown): ResourceRef {
  const accountId = textAt(finding, 'accountId');
  const region = textAt(finding, 'region');
  const partition = textAt(finding, 'partition') || 'aws';
  const about = { accountId, region };
  const instance = textAt(finding, 'resource', 'instanceDetails', 'instanceId');
  const tags = tagsOf(
    (finding as { resource?: { instanceDetails?: { tags?: unknown } } }).resource?.instanceDetails?.tags,
  );
  const name = tags['Name'];
  if (instance !== '') {
    const id = `arn:${partition}:ec2:${region}:${accountId}:instance/${instance}`;
    return resourceRef({ ...about, id, type: 'AWS::EC2::Instance', tags, ...(name === undefined ? {} : { name }) });
  }
  for (const [type, ...path] of ARNS) {
    const id = textAt(finding, 'resource', ...path);
    if (id !== '') return resourceRef({ ...about, id, type });
  }
  const key = (member: string) => textAt(finding, 'resource', 'accessKeyDetails', member);
  const principal = principalArn(partition, accountId, key('userType'), key('userName'));
  if (principal) return resourceRef({ id: principal.arn, type: principal.type, accountId, region: 'global' });
  return resourceRef({ ...about, id: accountId, type: 'AWS::::Account', partition });
}
