import { at, type ResourceRef } from '#kernel';
import type { RecordContext } from '../contract.ts';
import { firstText, listAt, textAt } from '../support/members.ts';
import { resourceRef, tagsOf } from '../support/resource.ts';
import { typeOfAsff } from '../support/resource-types.ts';

/** Account, subscription or project: whatever the cloud calls it. Release candidates had it as `account_uid`. */
function accountOf(record: unknown, context: RecordContext): string {
  return firstText(
    textAt(record, 'cloud', 'account', 'uid'),
    textAt(record, 'cloud', 'account_uid'),
    textAt(record, 'cloud', 'project_uid'),
    textAt(record, 'cloud', 'org', 'uid'),
    context.accountId ?? '',
  );
}

/** The resources of a finding; one that names none is about its account. */
export function resourcesOfOcsf(record: unknown, context: RecordContext): readonly ResourceRef[] {
  const accountId = accountOf(record, context);
  const region = firstText(textAt(record, 'cloud', 'region'), context.region ?? '');
  const single = at(record, 'resource');
  const given = [...listAt(record, 'resources'), ...(single === undefined ? [] : [single])];
  const resources = given.map((one) => {
    const name = textAt(one, 'name');
    const owner = firstText(textAt(one, 'owner', 'account', 'uid'), accountId);
    return resourceRef({
      id: firstText(textAt(one, 'uid'), name),
      type: typeOfAsff(textAt(one, 'type')),
      accountId: owner,
      region: firstText(textAt(one, 'region'), region),
      tags: tagsOf(at(one, 'tags')),
      partition: textAt(one, 'cloud_partition'),
      ...(name === '' ? {} : { name }),
    });
  });
  return resources.length > 0 ? resources : [resourceRef({ id: accountId, type: 'Account', accountId, region })];
}
