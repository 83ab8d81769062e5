import { canonicalJson } from '#kernel';
import { partitionOfRegion } from '#platform/aws';
import { shortDigest } from '#platform/runtime';
import { item } from '../collectors/support/item.ts';
import { type ConfigurationOf, type ItemBody, type Kind, kindDefinition } from '../model/index.ts';
import { isMembers, type Members, textOf } from './members.ts';
import type { RecognisedItem } from './recognised.ts';
import { resourceIdOf } from './resource-id.ts';

/** Puts the envelope around a recognised item; `identified` is false when its id had to be made from its content. */
export function itemBody(
  kind: Kind,
  { configuration, stated = {} }: RecognisedItem,
  place: { readonly accountId: string; readonly region: string },
): { body: ItemBody; identified: boolean } {
  const definition = kindDefinition(kind);
  const known = resourceIdOf(kind, definition, configuration, place.accountId) ?? stated.resourceId;
  const id = known ?? `unidentified-${shortDigest(canonicalJson(configuration))}`;
  const target = { ...place, partition: partitionOfRegion(place.region), ownRole: undefined };
  const extras = { id, tags: stated.tags ?? tagsOf(configuration) };
  const { body } = item(kind, configuration as ConfigurationOf<Kind>, target, extras);
  const name = body.resourceName ?? stated.resourceName;
  const { relationships, supplementaryConfiguration } = stated;
  const whole = {
    ...body,
    ...(name === undefined ? {} : { resourceName: name }),
    // A template is filled in only where the item does not say its ARN.
    arn: textOf(configuration, definition.arn) ?? stated.arn ?? body.arn,
    ...(relationships === undefined ? {} : { relationships }),
    ...(supplementaryConfiguration === undefined ? {} : { supplementaryConfiguration }),
  };
  return { body: whole, identified: known !== undefined };
}

/** Services call them `Tags`, `TagSet`, `TagList` or `tags`, and write lists or records. */
function tagsOf(configuration: Members): Record<string, string> {
  const value = ['Tags', 'TagSet', 'TagList', 'tags'].map((name) => configuration[name]).find(Boolean);
  const pairs = Array.isArray(value)
    ? value.filter(isMembers).map((tag) => [tag['Key'] ?? tag['key'], tag['Value'] ?? tag['value'] ?? ''])
    : Object.entries(isMembers(value) ? value : {});
  return Object.fromEntries(pairs.filter((pair) => pair.every((text) => typeof text === 'string')));
}
