import type { Evidence, Severity, TextParams } from '#kernel';
import { type ConfigurationItem, type Kind, kindDefinition } from '#estate/model';
import { fail, type Judgement } from './rule.ts';

/** Longest value that evidence shows; longer ones are looked at through the pointer. */
const MAX_VALUE = 200;

/** An item of any kind, as far as evidence looks at it. */
export interface Cited
  extends Pick<ConfigurationItem, 'accountId' | 'awsRegion' | 'resourceId' | 'configurationItemCaptureTime'> {
  readonly resourceType: Kind;
  readonly configuration: unknown;
}

/** Evidence for one member of an item's configuration, by JSON pointer (`IpPermissions/0`); the item as a whole with ''. */
export function cite(item: Cited, pointer: string): Evidence {
  const value = pointer === '' ? undefined : shortText(memberAt(item.configuration, pointer));
  const path = pointer === '' ? '' : `/configuration/${pointer}`;
  return {
    kind: 'snapshot',
    source: kindDefinition(item.resourceType).call,
    pointer: `${item.resourceType}/${item.accountId}/${item.awsRegion}/${item.resourceId}#${path}`,
    observedAt: item.configurationItemCaptureTime,
    ...(value === undefined ? {} : { value }),
  };
}

/** A bad answer proved by members of one item. */
export function failAt(
  item: Cited,
  code: string,
  pointers: readonly string[],
  params: TextParams = {},
  severity?: Severity,
): Judgement {
  return fail(
    code,
    params,
    pointers.map((pointer) => cite(item, pointer)),
    severity,
  );
}

function memberAt(configuration: unknown, pointer: string): unknown {
  let at: unknown = configuration;
  for (const step of pointer.split('/')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}

function shortText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= MAX_VALUE ? text : undefined;
}
