import { refOf } from '#analysis/exposure/network';
import { staleness } from '#analysis/vulnerability/findings';
import type { ReportingHost, RuntimeReader, SnapshotReader } from '#estate/model';
import type { Instant, ResourceRef } from '#kernel';
import type { Machine } from './contract.ts';

/**
 * The machines of an account that report. Those outside of AWS belong to no account; they stand with the one that the
 * organization is read from. A machine that the snapshot no longer shows is not among them.
 */
export async function machinesOf(
  reader: SnapshotReader,
  runtime: RuntimeReader,
  accountId: string,
  asOf: Instant,
): Promise<readonly Machine[]> {
  const { homeAccountId } = reader.manifest;
  const own = await runtime.hosts(accountId);
  const outside = accountId === homeAccountId ? await runtime.hosts('') : [];
  const resources = await instancesOf(reader, accountId);
  const machines: Machine[] = [];
  for (const head of [...own, ...outside]) {
    const resource = head.accountId === '' ? outsider(head, accountId) : resources.get(head.entity);
    const host = resource === undefined ? undefined : await runtime.host(head.entity);
    if (resource === undefined || host === undefined) continue;
    machines.push({ resource, host, isSilent: isSilent(head, asOf) });
  }
  return machines;
}

async function instancesOf(reader: SnapshotReader, accountId: string): Promise<ReadonlyMap<string, ResourceRef>> {
  const found = new Map<string, ResourceRef>();
  for (const region of reader.regions('AWS::EC2::Instance', accountId)) {
    const { items } = await reader.slice('AWS::EC2::Instance', accountId, region);
    for (const item of items) found.set(item.arn, refOf(item));
  }
  return found;
}

function outsider({ entity, name, region }: ReportingHost, accountId: string): ResourceRef {
  return { arn: entity, type: 'Yagura::Host', id: name, name, accountId, region, tags: {} };
}

function isSilent({ lastSeenAt }: ReportingHost, asOf: Instant): boolean {
  return staleness({ source: 'agent', takenAt: lastSeenAt, confirmedAt: lastSeenAt }, asOf) !== undefined;
}
