import type { ResourceRef } from '#kernel';
import { principalArn } from '../support/guardduty-type.ts';
import { listAt, textAt } from '../support/members.ts';
import { resourceRef, tagsOf } from '../support/resource.ts';
import { typeOfAsff } from '../support/resource-types.ts';

/** The resources of a finding; one that names none is about its account. */
export function resourcesOfAsff(finding: unknown, accountId: string): readonly ResourceRef[] {
  const region = textAt(finding, 'Region');
  const listed = listAt(finding, 'Resources').map((one) => resourceOf(one, accountId, region));
  return listed.length > 0 ? listed : [resourceRef({ id: accountId, type: 'AWS::::Account', accountId, region })];
}

function resourceOf(given: unknown, accountId: string, findingRegion: string): ResourceRef {
  const id = textAt(given, 'Id');
  const asffType = textAt(given, 'Type');
  const partition = textAt(given, 'Partition') || 'aws';
  const region = regionOf(textAt(given, 'Region') || findingRegion, asffType);
  const tags = tagsOf((given as { Tags?: unknown } | null)?.Tags);
  const key = asffType === 'AwsIamAccessKey' ? keyHolder(given, partition, accountId) : undefined;
  if (key) return resourceRef({ id: key.arn, type: key.type, accountId, region: 'global', tags, partition });
  const name = tags['Name'];
  const account = accountId || accountIn(id);
  return resourceRef({
    id,
    type: typeOfAsff(asffType),
    accountId: account,
    region,
    tags,
    partition,
    ...(name === undefined ? {} : { name }),
  });
}

/** GuardDuty reports a key; the work is with who holds it. */
function keyHolder(given: unknown, partition: string, accountId: string) {
  const kind = textAt(given, 'Details', 'AwsIamAccessKey', 'PrincipalType');
  return principalArn(partition, accountId, kind, textAt(given, 'Details', 'AwsIamAccessKey', 'PrincipalName'));
}

function regionOf(region: string, asffType: string): string {
  return region === '' || /^Aws(Iam|CloudFront|Route53)/.test(asffType) ? 'global' : region;
}

/** The account an ARN names. */
export function accountIn(arn: string): string {
  return /^arn:[^:]*:[^:]*:[^:]*:(\d+):/.exec(arn)?.[1] ?? '';
}
