import type { Evidence, ResourceRef } from '#kernel';
import { type ConfigurationItem, isKind, type Kind, type SnapshotReader } from '../model/index.ts';
import { differingPointers } from './differing-pointers.ts';

/** How an element was changed from one snapshot to another. */
export interface ElementChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly element: ResourceRef;
  /** JSON pointer into its configuration. */
  readonly pointer: string;
  readonly before?: string;
  readonly after?: string;
}

/** An element with what is cited of it. */
export interface CitedElement {
  readonly element: ResourceRef;
  readonly evidence: readonly Evidence[];
}

/** Differences shown of one element. */
const MAX_POINTERS = 3;

const MAX_VALUE = 120;

export type CitedItems = (evidence: Evidence) => Promise<ConfigurationItem | undefined>;

/** Looks into a snapshot for single cited items; slices are kept, since the elements of paths stand in few of them. */
export function citedItems(reader: SnapshotReader): CitedItems {
  const slices = new Map<string, Promise<ReadonlyMap<string, ConfigurationItem>>>();
  return async ({ pointer }) => {
    const [kind = '', accountId = '', region = '', ...id] = (pointer.split('#', 1)[0] ?? '').split('/');
    if (!isKind(kind)) return undefined;
    const key = `${kind}/${accountId}/${region}`;
    const slice = slices.get(key) ?? readSlice(reader, kind, accountId, region);
    slices.set(key, slice);
    return (await slice).get(id.join('/'));
  };
}

async function readSlice(
  reader: SnapshotReader,
  kind: Kind,
  accountId: string,
  region: string,
): Promise<ReadonlyMap<string, ConfigurationItem>> {
  const { items } = await reader.slice(kind, accountId, region);
  return new Map(items.map((item) => [item.resourceId, item]));
}

/** Which of the elements are not what they were; each difference once. */
export async function changesOfCited(
  elements: readonly CitedElement[],
  before: CitedItems,
  after: CitedItems,
): Promise<readonly ElementChange[]> {
  const changes = new Map<string, ElementChange>();
  for (const { element, evidence } of elements) {
    for (const cited of evidence) {
      if (cited.kind !== 'snapshot') continue;
      const [was, is] = [await before(cited), await after(cited)];
      for (const change of changesOfItem(element, was?.configuration, is?.configuration)) {
        changes.set(`${element.arn}#${change.pointer}`, change);
      }
    }
  }
  return [...changes.values()];
}

/** How one element's configuration differs; undefined where there was or is none. */
export function changesOfItem(element: ResourceRef, was: unknown, is: unknown): readonly ElementChange[] {
  if (was === undefined && is === undefined) return [];
  if (was === undefined) return [{ change: 'added', element, pointer: '' }];
  if (is === undefined) return [{ change: 'removed', element, pointer: '' }];
  return differingPointers(was, is, MAX_POINTERS).map((pointer) => ({
    change: 'changed',
    element,
    pointer,
    ...shortValue('before', was, pointer),
    ...shortValue('after', is, pointer),
  }));
}

function shortValue<N extends string>(name: N, configuration: unknown, pointer: string): Partial<Record<N, string>> {
  let at: unknown = configuration;
  for (const step of pointer.split('/').slice(1)) {
    const member = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, member)) return {};
    at = (at as Record<string, unknown>)[member];
  }
  const value = typeof at === 'string' ? at : JSON.stringify(at);
  const cut = value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE - 1)}…` : value;
  return { [name]: cut } as Partial<Record<N, string>>;
}
