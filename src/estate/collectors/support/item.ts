import {
  type ConfigurationOf,
  type ItemBody,
  type Kind,
  type KindDefinition,
  kindDefinition,
  type Stored,
} from '../../model/index.ts';
import type { Collected, CollectionTarget } from '../contract.ts';
import { withoutMoving } from './moving.ts';

interface ItemExtras {
  /** For kinds whose answer does not carry its own id. */
  readonly id?: string;
  /** Tags that the answer itself does not carry. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Region written into the ARN when it is not the target's. */
  readonly region?: string;
}

/** Puts the envelope around one SDK answer, as the kind's definition says. */
export function item<K extends Kind>(
  kind: K,
  configuration: ConfigurationOf<K>,
  target: CollectionTarget,
  extras: ItemExtras = {},
): Collected {
  const definition = kindDefinition(kind);
  const tags = extras.tags ?? tagsOf(configuration);
  const resourceId = extras.id ?? textMember(configuration, definition.id) ?? target.accountId;
  const resourceName = textMember(configuration, definition.name) ?? tags.Name;
  const body: ItemBody<K> = {
    resourceId,
    ...(resourceName === undefined ? {} : { resourceName }),
    arn: textMember(configuration, definition.arn) ?? fillArn(definition, target, resourceId, extras.region),
    tags,
    configuration: withoutMoving(kind, configuration),
  };
  // TypeScript does not see that one K goes through both members of the pair.
  return { kind, body } as unknown as Collected;
}

/** An SDK answer as it is stored: dates as ISO text, bytes as base64 text, no undefined members, no metadata. */
export function stored<T>(answer: T): Stored<T> {
  return toStored(answer) as Stored<T>;
}

function toStored(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(toStored);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => member !== undefined && name !== '$metadata')
      .map(([name, member]) => [name, toStored(member)]),
  );
}

/** `Tags` as a record, from a list of `{Key, Value}`; anything else has none. */
export function tagsOf(answer: unknown): Record<string, string> {
  const list = typeof answer === 'object' && answer !== null && 'Tags' in answer ? answer.Tags : undefined;
  if (!Array.isArray(list)) return {};
  const pairs = list.flatMap((tag: { Key?: unknown; Value?: unknown }) =>
    typeof tag?.Key === 'string' ? [[tag.Key, typeof tag.Value === 'string' ? tag.Value : ''] as const] : [],
  );
  return Object.fromEntries(pairs);
}

function textMember(answer: unknown, name: string | undefined): string | undefined {
  if (name === undefined || typeof answer !== 'object' || answer === null) return undefined;
  const member = (answer as Record<string, unknown>)[name];
  return typeof member === 'string' && member !== '' ? member : undefined;
}

function fillArn(definition: KindDefinition, target: CollectionTarget, id: string, region = target.region): string {
  const values: Record<string, string> = { partition: target.partition, account: target.accountId, region, id };
  return (definition.arnTemplate ?? 'arn:{partition}:::{id}').replaceAll(
    /\{(partition|account|region|id)\}/g,
    (_, name: string) => values[name] ?? '',
  );
}
