import { Fault } from '#kernel';
import { type ConfigurationItem, isKind } from '#estate/model';
import { openSnapshot, resolveSnapshotId } from '#estate/snapshot';
import type { Store } from '#platform/store';
import type { EvidenceItem } from '#api/contract';
import { maskSecrets } from './mask.ts';
import { type EvidencePointer, parsePointer, valueAt } from './pointer.ts';
import { reportField } from './report-row.ts';

/** Longest field answered; evidence of a longer one is the item itself. */
const MAX_FIELD = 20_000;

/**
 * What a pointer of evidence names in a snapshot, with secrets masked. Of a credential report only the row asked for
 * is answered. Faults: `bad-input` (no pointer), `not-found`.
 */
export async function resolveEvidence(store: Store, snapshot: string, pointer: string): Promise<EvidenceItem> {
  const wanted = parsePointer(pointer);
  const id = await resolveSnapshotId(store, snapshot);
  const item = await findItem(store, id, wanted);
  if (item === undefined) {
    throw new Fault(
      'not-found',
      `snapshot \`${id}\` has no ${wanted.resourceType} \`${wanted.resourceId.slice(0, 100)}\``,
      {
        mend: 'take pointer and snapshot from the same finding',
      },
    );
  }
  return item.resourceType === 'AWS::IAM::CredentialReport'
    ? reportEvidence(item as ConfigurationItem<'AWS::IAM::CredentialReport'>, wanted.field)
    : itemEvidence(item, wanted.field);
}

async function findItem(
  store: Store,
  snapshotId: string,
  wanted: EvidencePointer,
): Promise<ConfigurationItem | undefined> {
  if (!isKind(wanted.resourceType)) return undefined;
  const reader = await openSnapshot(store, snapshotId);
  const { items } = await reader.slice(wanted.resourceType, wanted.accountId, wanted.region);
  return items.find(({ resourceId }) => resourceId === wanted.resourceId);
}

function itemEvidence(item: ConfigurationItem, field: string): EvidenceItem {
  const masked = maskSecrets(item) as Record<string, unknown>;
  const value = field === '' ? undefined : (valueAt(masked, field) ?? valueAt(masked['configuration'], field));
  return { item: masked, ...(value === undefined ? {} : { field: asText(value) }) };
}

function reportEvidence(item: ConfigurationItem<'AWS::IAM::CredentialReport'>, field: string): EvidenceItem {
  const found = reportField(item.configuration.Content, field);
  const Content = found?.lines ?? `[${item.configuration.Content.split('\n').length - 1} rows]`;
  return {
    item: { ...item, configuration: { ...item.configuration, Content } },
    ...(found?.value === undefined ? {} : { field: found.value }),
  };
}

function asText(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, MAX_FIELD);
}
