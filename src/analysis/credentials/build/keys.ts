import type { Instant } from '#kernel';
import type { ConfigurationItem } from '#estate/model';
import type { Citation, Fact, KeyRecord, LastUse, Oddity } from '../inventory.ts';
import { readJsonInstant } from '../report/cells.ts';
import type { ReportKey } from '../report/report.ts';
import type { Draft } from '../draft.ts';
import { readText } from './item.ts';

export type KeyItem = ConfigurationItem<'AWS::IAM::AccessKey'>;

/** What is needed to join the keys of one account's users. */
export interface KeySources {
  /** The list of keys, as far as it was seen: `isWhole` when it holds every key of every user. */
  readonly list: { readonly isWhole: boolean; readonly cite: (item: KeyItem) => Citation } | undefined;
  /** When AWS made the report; keys made after it are none of its business. */
  readonly reportedAt: Instant | undefined;
  readonly oddities: Oddity[];
}

export interface JoinedKeys {
  readonly keys: Fact<readonly KeyRecord[]>;
  readonly partial: boolean;
}

const NO_KEYS: JoinedKeys = { keys: [], partial: false };
const UNKNOWN_KEYS: JoinedKeys = { keys: 'unknown', partial: false };

/**
 * Joins a user's listed keys with the slots of the report.
 *
 * The list is live and names the keys, so id, status and creation come from it; the report may be four hours old and
 * only adds a last use that the list does not carry. Slots are ordered by key id; when that order does not fit the
 * dates but the other one does, the other is taken. A difference that a delay explains (key made, switched or deleted
 * since the report) is none. What is left is a contradiction: a key that existed when the report was made, but for
 * which the report gives only earlier rotation dates. Its creation is `unknown`, and the contradiction is named.
 */
export function joinKeys(
  listed: readonly KeyItem[] | undefined,
  slots: readonly ReportKey[] | undefined,
  row: Citation | undefined,
  sources: KeySources,
): JoinedKeys {
  const { list, reportedAt, oddities } = sources;
  if (list === undefined || (listed === undefined && !list.isWhole)) {
    if (slots === undefined || row === undefined) return UNKNOWN_KEYS;
    return slots.length === 0 ? NO_KEYS : { keys: slots.map((slot) => slotRecord(slot, row)), partial: false };
  }
  if (listed === undefined || listed.length === 0) return NO_KEYS;
  const sorted = listed.length === 1 ? listed : listed.toSorted((a, b) => (a.resourceId < b.resourceId ? -1 : 1));
  const matches = matchSlots(sorted, slots ?? []);
  // Fewer slots than keys: an inactive key may be missing from a report, which contradicts nothing.
  const rivals = slots !== undefined && slots.length >= sorted.length ? slots : undefined;
  const keys = sorted.map((item, index) => {
    const slot = matches[index];
    const key = keyRecord(item, slot, row, list.cite(item));
    if (slot === undefined && index < 2) key.slot = index + 1;
    if (slot === undefined && isContradiction(key.createdAt, rivals, reportedAt)) {
      const detail = `listed as created ${key.createdAt}, but the report of ${reportedAt} knows no key of that age`;
      oddities.push({ code: 'key-contradiction', subject: key.id, detail });
      key.createdAt = 'unknown';
    }
    return key;
  });
  if (list.isWhole) return { keys, partial: false };
  if (slots === undefined || row === undefined) return { keys, partial: true };
  const rest = slots.filter((slot) => !matches.includes(slot)).map((slot) => slotRecord(slot, row));
  return { keys: [...keys, ...rest], partial: false };
}

const NO_MATCHES: readonly never[] = [];

/** The slot of each key, or undefined; both lists are in the order of key ids. */
function matchSlots(items: readonly KeyItem[], slots: readonly ReportKey[]): readonly (ReportKey | undefined)[] {
  const [first, second] = slots;
  if (first === undefined) return NO_MATCHES;
  if (items.length === 1 && second === undefined) return fit(items[0], first) > 0 ? slots : NO_MATCHES;
  const straight = closeness(items[0], first) + closeness(items[1], second);
  const crossed = closeness(items[0], second) + closeness(items[1], first);
  const [a, b] = crossed > straight ? [second, first] : [first, second];
  return [fit(items[0], a) > 0 ? a : undefined, fit(items[1], b) > 0 ? b : undefined];
}

/** How well a key and a slot go together; keys made in the same second are told apart by their use. */
function closeness(item: KeyItem | undefined, slot: ReportKey | undefined): number {
  const agrees =
    item !== undefined && slot !== undefined && isSameUse(readListUse(item.configuration.LastUsed), slot.lastUsed);
  return 2 * fit(item, slot) + (agrees ? 1 : 0);
}

function isSameUse(a: LastUse, b: LastUse): boolean {
  return a === b || (isMoment(a) && isMoment(b) && compareSeconds(a, b) === 0);
}

function isMoment(use: LastUse): use is Instant {
  return use !== 'unknown' && use !== 'never';
}

/** 2: rotated when it was created. 1: rotated later, or one of the moments is missing. 0: cannot be the same key. */
function fit(item: KeyItem | undefined, slot: ReportKey | undefined): 0 | 1 | 2 {
  if (item === undefined || slot === undefined) return 0;
  const created = item.configuration.CreateDate;
  if (created === slot.rotatedAt) return 2;
  const createdAt = readJsonInstant(created);
  if (createdAt === undefined || slot.rotatedAt === 'unknown') return 1;
  const order = compareSeconds(createdAt, slot.rotatedAt);
  return order === 0 ? 2 : order < 0 ? 1 : 0;
}

/** Compares without the milliseconds, which the report leaves out. */
function compareSeconds(a: Instant, b: Instant): number {
  const [first, second] = [a.slice(0, 19), b.slice(0, 19)];
  return first === second ? 0 : first < second ? -1 : 1;
}

function keyRecord(
  item: KeyItem,
  slot: ReportKey | undefined,
  row: Citation | undefined,
  citation: Citation,
): Draft<KeyRecord> {
  const { Status, LastUsed } = item.configuration;
  const createdAt = readJsonInstant(item.configuration.CreateDate) ?? 'unknown';
  const listUse = readListUse(LastUsed);
  const lastUsed = later(listUse, slot?.lastUsed);
  const isFromReport = lastUsed !== listUse;
  const active = Status === 'Active' ? true : Status === 'Inactive' ? false : 'unknown';
  const key: Draft<KeyRecord> = { id: item.resourceId, slot: slot?.slot ?? 0, active, createdAt, lastUsed, citation };
  const service = readWord(isFromReport ? slot?.service : LastUsed?.ServiceName);
  const region = readWord(isFromReport ? slot?.region : LastUsed?.Region);
  if (service !== undefined) key.lastUsedService = service;
  if (region !== undefined) key.lastUsedRegion = region;
  if (slot !== undefined && slot.rotatedAt !== 'unknown' && isLater(slot.rotatedAt, createdAt))
    key.rotatedAt = slot.rotatedAt;
  if (isFromReport && row !== undefined) key.lastUsedCitation = row;
  return key;
}

/** GetAccessKeyLastUsed answers no date for a key that was never used; no answer at all is unknown. */
function readListUse(lastUsed: KeyItem['configuration']['LastUsed']): LastUse {
  if (typeof lastUsed !== 'object' || lastUsed === null) return 'unknown';
  return lastUsed.LastUsedDate === undefined ? 'never' : (readJsonInstant(lastUsed.LastUsedDate) ?? 'unknown');
}

/** The report knows as many keys as the list, all of them older, though this one was there when it was made. */
function isContradiction(
  createdAt: Fact<Instant>,
  rivals: readonly ReportKey[] | undefined,
  reportedAt: Instant | undefined,
): boolean {
  if (createdAt === 'unknown' || reportedAt === undefined || rivals === undefined) return false;
  return createdAt < reportedAt && rivals.every((slot) => isLater(createdAt, slot.rotatedAt));
}

function isLater(a: Fact<Instant> | undefined, b: Fact<Instant>): boolean {
  return a !== undefined && a !== 'unknown' && b !== 'unknown' && a !== b && compareSeconds(a, b) > 0;
}

/** Both tell the truth of their moment: a use seen by either was one, and the later use counts. */
function later(listed: LastUse, reported: LastUse | undefined): LastUse {
  if (reported === undefined || reported === 'unknown' || reported === listed) return listed;
  if (listed === 'unknown') return reported;
  if (reported === 'never') return listed;
  return listed === 'never' || compareSeconds(reported, listed) > 0 ? reported : listed;
}

/** A key known only from the report: its id is the slot. */
function slotRecord(slot: ReportKey, row: Citation): KeyRecord {
  const key: Draft<KeyRecord> = {
    id: `slot-${slot.slot}`,
    slot: slot.slot,
    active: slot.active,
    createdAt: slot.rotatedAt,
    lastUsed: slot.lastUsed,
    citation: row,
  };
  if (slot.service !== undefined) key.lastUsedService = slot.service;
  if (slot.region !== undefined) key.lastUsedRegion = slot.region;
  return key;
}

/** `N/A` stands for nothing. */
function readWord(value: unknown): string | undefined {
  const text = readText(value);
  return text === 'N/A' ? undefined : text;
}
