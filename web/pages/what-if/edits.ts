import type { NetworkEdit, NetworkPart } from '#api/contract';

/** A part with what is different in the copy. */
export interface PartEdit {
  readonly part: NetworkPart;
  readonly edit: NetworkEdit;
}

type Place = Pick<NetworkPart, 'kind' | 'accountId' | 'region' | 'id'>;

export function samePart(a: Place, b: Place): boolean {
  return a.kind === b.kind && a.accountId === b.accountId && a.region === b.region && a.id === b.id;
}

/** The part removed, or with another configuration; undefined when it is as the snapshot holds it. */
export function editOf(
  { kind, accountId, region, id, configuration }: NetworkPart,
  wanted: Readonly<Record<string, unknown>> | 'removed',
): NetworkEdit | undefined {
  const place = { kind, accountId, region, id };
  if (wanted === 'removed') return { op: 'remove', ...place };
  return JSON.stringify(wanted) === JSON.stringify(configuration)
    ? undefined
    : { op: 'put', ...place, configuration: wanted };
}
