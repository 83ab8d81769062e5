import { type ConfigurationItem, type Kind, kindDefinition } from '#estate/model';
import type { Edit, Exposure } from './contract.ts';
import { exposuresById, interfaceExposure } from './interfaces-exposure.ts';
import { createNetwork, makingOf } from './model/create-network.ts';
import type { Network } from './model/network.ts';
import { touchedInterfaces } from './touched.ts';

export interface WhatIf {
  readonly network: Network;
  /** Exposures that are gone or were different. */
  readonly before: readonly Exposure[];
  /** Exposures that are new or are different now. */
  readonly after: readonly Exposure[];
}

/** A network with changes made to it; shares what did not change. */
export function applyEdits(network: Network, edits: readonly Edit[]): Network {
  const making = makingOf(network);
  if (making === undefined || edits.length === 0) return network;
  const items = new Map(making.items);
  for (const [kind, some] of Map.groupBy(edits, (edit) => edit.kind))
    items.set(kind, edited(items.get(kind) ?? [], kind, some));
  return createNetwork({ ...making, items }, network);
}

/** Which exposures of interfaces the edits change: only those are decided anew that depend on what was edited. */
export function whatIf(network: Network, edits: readonly Edit[]): WhatIf {
  const changed = applyEdits(network, edits);
  const old = exposuresById(network);
  const touched = touchedInterfaces(network, changed, edits);
  exposuresById(changed, () => {
    const kept = new Map(old);
    for (const id of touched) kept.delete(id);
    return kept;
  });
  const before: Exposure[] = [];
  const after: Exposure[] = [];
  for (const id of touched) {
    const [was, is] = [exposuresAt(network, id), exposuresAt(changed, id)];
    const [oldTexts, newTexts] = [was.map(textOf), is.map(textOf)];
    before.push(...was.filter((_, index) => !newTexts.includes(oldTexts[index] ?? '')));
    after.push(...is.filter((_, index) => !oldTexts.includes(newTexts[index] ?? '')));
  }
  return { network: changed, before, after };
}

function exposuresAt(network: Network, id: string): readonly Exposure[] {
  const one = network.interfaces.get(id);
  return one === undefined ? [] : interfaceExposure(network, one);
}

function textOf(exposure: Exposure): string {
  return JSON.stringify(exposure, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

function edited(items: readonly ConfigurationItem[], kind: Kind, edits: readonly Edit[]): readonly ConfigurationItem[] {
  const byPlace = new Map(edits.map((edit) => [placeOf(edit.accountId, edit.region, edit.id), edit]));
  const found = new Set<string>();
  const kept = items.flatMap((item): readonly ConfigurationItem[] => {
    const place = placeOf(item.accountId, item.awsRegion, item.resourceId);
    const edit = byPlace.get(place);
    if (edit === undefined) return [item];
    found.add(place);
    return edit.op === 'remove' ? [] : [{ ...item, configuration: edit.configuration } as ConfigurationItem];
  });
  const sample = items[0];
  const added = [...byPlace].flatMap(([place, edit]) =>
    edit.op === 'put' && !found.has(place) ? [made(kind, edit, sample)] : [],
  );
  return [...kept, ...added];
}

function placeOf(accountId: string, region: string, id: string): string {
  return `${accountId}/${region}/${id}`;
}

/** An item that was not there, in the envelope of one that is. */
function made(
  kind: Kind,
  edit: Extract<Edit, { op: 'put' }>,
  sample: ConfigurationItem | undefined,
): ConfigurationItem {
  const { arn, arnTemplate } = kindDefinition(kind);
  const members = edit.configuration as Readonly<Record<string, unknown>>;
  const named = arn === undefined ? undefined : members[arn];
  const partition = sample?.arn.split(':')[1] ?? 'aws';
  const filled = (arnTemplate ?? '')
    .replace('{partition}', partition)
    .replace('{region}', edit.region)
    .replace('{account}', edit.accountId)
    .replace('{id}', edit.id);
  return {
    accountId: edit.accountId,
    awsRegion: edit.region,
    resourceType: kind,
    resourceId: edit.id,
    arn: typeof named === 'string' ? named : filled,
    tags: {},
    configurationItemCaptureTime: sample?.configurationItemCaptureTime ?? '',
    configurationItemStatus: 'OK',
    configuration: edit.configuration,
  } as ConfigurationItem;
}
