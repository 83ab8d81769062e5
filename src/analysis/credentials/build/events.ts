import type { Fact, KeyUse, Oddity } from '../inventory.ts';
import { readJsonInstant } from '../report/cells.ts';
import { readText } from './item.ts';
import { type CredentialSlices, isSeen } from './slices.ts';

/**
 * A CloudTrail event is at most 256 KB: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html
 * (read 2026-11-23). A longer record is not parsed.
 */
const MOST_RECORD_CHARACTERS = 262_144;

/** Uses of keys by key id, in the order given. A record that cannot be read is named and left out. */
export function keyUses(
  { keyEvents: slice }: CredentialSlices,
  oddities: Oddity[],
): Fact<ReadonlyMap<string, readonly KeyUse[]>> {
  if (!isSeen(slice)) return 'unknown';
  const uses = new Map<string, KeyUse[]>();
  for (const item of slice.items) {
    const keyId = readText(item.configuration.AccessKeyId);
    const { EventTime, CloudTrailEvent } = item.configuration;
    const at = readJsonInstant(EventTime);
    const record = readRecord(CloudTrailEvent);
    if (keyId === undefined || at === undefined || record === undefined) {
      oddities.push({
        code: 'item-unreadable',
        subject: item.resourceId,
        detail: 'an event without key, time or record',
      });
      continue;
    }
    const use: KeyUse = { keyId, at, ...record, eventId: item.resourceId };
    const known = uses.get(keyId);
    if (known === undefined) uses.set(keyId, [use]);
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
