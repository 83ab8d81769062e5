import { isAccountId, parseInstant } from '#kernel';
import { isKind, type Kind, type Relationship } from '../model/index.ts';
import { asSdkConfiguration, parsedText } from './config-configuration.ts';
import { isMembers, type Members, textOf } from './members.ts';
import type { Recognised, RecognisedItem, StatedFacts } from './recognised.ts';
import { note } from './texts.ts';

/**
 * Snapshot files as AWS Config delivers them to S3, and answers of GetResourceConfigHistory and BatchGetResourceConfig:
 * https://docs.aws.amazon.com/config/latest/developerguide/example-s3-snapshot.html (read 2026-11-23).
 */
export function isConfigSnapshot(value: Members): boolean {
  return configItems(value) !== undefined;
}

function configItems(value: Members): readonly unknown[] | undefined {
  return [value['configurationItems'], value['baseConfigurationItems']].find(Array.isArray);
}

export function recogniseConfigSnapshot(value: Members): Recognised {
  const byKind = new Map<Kind, RecognisedItem[]>();
  const unknown = new Map<string, number>();
  let deleted = 0;
  for (const item of configItems(value) ?? []) {
    const type = isMembers(item) ? textOf(item, 'resourceType') : undefined;
    if (!isMembers(item) || type === undefined || !isKind(type)) {
      const name = `configurationItems ${type ?? 'without resourceType'}`;
      unknown.set(name, (unknown.get(name) ?? 0) + 1);
    } else if (textOf(item, 'configurationItemStatus')?.startsWith('ResourceDeleted')) deleted += 1;
    else {
      const items = byKind.get(type) ?? [];
      byKind.set(type, items);
      items.push({ configuration: asSdkConfiguration(item['configuration']), stated: statedFacts(item) });
    }
  }
  const more = Boolean(value['nextToken']);
  return {
    groups: [...byKind].map(([kind, items]) => ({
      kind,
      member: 'configurationItems',
      items,
      ...(more ? { gap: 'Truncated' as const } : {}),
    })),
    unknown,
    notes: deleted === 0 ? [] : [note('deleted', { count: deleted })],
  };
}

function statedFacts(item: Members): StatedFacts {
  const accountId = textOf(item, 'awsAccountId') ?? textOf(item, 'accountId');
  const captured = parseInstant(textOf(item, 'configurationItemCaptureTime') ?? '');
  const supplement = supplementOf(item['supplementaryConfiguration']);
  const facts: { [K in keyof StatedFacts]: StatedFacts[K] | undefined } = {
    accountId: accountId !== undefined && isAccountId(accountId) ? accountId : undefined,
    region: textOf(item, 'awsRegion'),
    resourceId: textOf(item, 'resourceId'),
    resourceName: textOf(item, 'resourceName'),
    arn: textOf(item, 'ARN') ?? textOf(item, 'arn'),
    tags: tagsOf(item['tags']),
    relationships: relationshipsOf(item['relationships']),
    supplementaryConfiguration: supplement,
    capturedAt: captured,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as StatedFacts;
}

function tagsOf(value: unknown): Record<string, string> | undefined {
  if (!isMembers(value)) return undefined;
  const pairs = Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

/** Snapshot files say `name` where the API says `relationshipName`. */
function relationshipsOf(value: unknown): Relationship[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.filter(isMembers).flatMap((one) => {
    const resourceType = textOf(one, 'resourceType');
    const resourceId = textOf(one, 'resourceId') ?? textOf(one, 'resourceName');
    const relationshipName = textOf(one, 'relationshipName') ?? textOf(one, 'name') ?? '';
    return resourceType === undefined || resourceId === undefined
      ? []
      : [{ resourceType, resourceId, relationshipName }];
  });
  return found.length === 0 ? undefined : found;
}

/** Values are JSON as text, an access control list even twice. */
function supplementOf(value: unknown): Members | undefined {
  if (!isMembers(value)) return undefined;
  const members = Object.entries(value).map(([name, member]) => [name, parsedText(parsedText(member))] as const);
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
