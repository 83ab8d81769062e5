import type { Fact, KeyUse, Oddity } from '../inventory.ts';
import { readJsonInstant } from '../report/cells.ts';
import { type CredentialSlices, isSeen, isWhole } from './slices.ts';

/**
 * A CloudTrail event is at most 256 KB: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html
 * (read 2026-11-23). A longer record is not parsed.
 */
const MOST_RECORD_CHARACTERS = 262_144;

/**
 * Uses of keys by key id, in the order given. When the lookup was complete, each key of `lookedUp` without events has
 * an empty list; otherwise a key without events is left out: nothing is known of it.
 */
export function keyUses(
  { keyEvents: slice }: CredentialSlices,
  lookedUp: () => Iterable<string>,
  oddities: Oddity[],
): Fact<ReadonlyMap<string, readonly KeyUse[]>> {
  if (!isSeen(slice)) return 'unknown';
  const uses = new Map<string, KeyUse[]>();
  if (isWhole(slice)) for (const id of lookedUp()) uses.set(id, []);
  for (const item of slice.items) {
    const { AccessKeyId, EventTime, CloudTrailEvent } = item.configuration;
    const at = readJsonInstant(EventTime);
    const record = readRecord(CloudTrailEvent);
    if (AccessKeyId === undefined || at === undefined || record === undefined) {
      oddities.push({
        code: 'item-unreadable',
        subject: item.resourceId,
        detail: 'an event without key, time or record',
      });
      continue;
    }
    const use: KeyUse = { keyId: AccessKeyId, at, ...record, eventId: item.resourceId };
    const known = uses.get(AccessKeyId);
    if (known === undefined) uses.set(AccessKeyId, [use]);
    else known.push(use);
  }
  return uses;
}

/** `sourceIPAddress` and `userAgent` of an event record, which is JSON in text. */
function readRecord(text: unknown): { readonly sourceIp: string; readonly userAgent: string } | undefined {
  if (typeof text !== 'string' || text.length > MOST_RECORD_CHARACTERS) return undefined;
  try {
    const record: unknown = JSON.parse(text);
    if (typeof record !== 'object' || record === null) return undefined;
    const { sourceIPAddress, userAgent } = record as {
      readonly sourceIPAddress?: unknown;
      readonly userAgent?: unknown;
    };
    if (typeof sourceIPAddress !== 'string') return undefined;
    return { sourceIp: sourceIPAddress, userAgent: typeof userAgent === 'string' ? userAgent : '' };
  } catch {
    return undefined;
  }
}
