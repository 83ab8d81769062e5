import type { Instant } from '#kernel';
import type { ConfigurationItem } from '#estate/model';
import type { Citation, Fact, KeyRecord, LastUse, Oddity } from '../inventory.ts';
import { readJsonInstant } from '../report/cells.ts';
import type { ReportKey } from '../report/report.ts';
import { citeItem } from './citation.ts';

export type KeyItem = ConfigurationItem<'AWS::IAM::AccessKey'>;

/** What is needed to join a user's keys. */
export interface KeySources {
  /** ListAccessKeys' source; absent when the list was not seen. */
  readonly listSource?: string;
  /** The list holds every key of every user. */
  readonly listIsWhole: boolean;
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
  const { listSource, listIsWhole } = sources;
  if (listSource === undefined || (listed === undefined && !listIsWhole)) {
    if (slots === undefined || row === undefined) return UNKNOWN_KEYS;
    return slots.length === 0 ? NO_KEYS : { keys: slots.map((slot) => slotRecord(slot, row)), partial: false };
  }
  if (listed === undefined || listed.length === 0) return NO_KEYS;
  const sorted = listed.length === 1 ? listed : listed.toSorted((a, b) => (a.resourceId < b.resourceId ? -1 : 1));
  const matches = matchSlots(sorted, slots ?? []);
  // Fewer slots than keys: an inactive key may be missing from a report, which contradicts nothing.
  const rivals = slots !== undefined && slots.length >= sorted.length ? slots : undefined;
  const keys = sorted.map((item, index) => keyRecord(item, index, matches[index], rivals, row, sources));
  if (listIsWhole) return { keys, partial: false };
  if (slots === undefined || row === undefined) return { keys, partial: true };
  const rest = slots.filter((slot) => !matches.includes(slot)).map((slot) => slotRecord(slot, row));
  return { keys: [...keys, ...rest], partial: false };
}

/** The slot of each key, or undefined; both lists are in the order of key ids. */
function matchSlots(items: readonly KeyItem[], slots: readonly ReportKey[]): readonly (ReportKey | undefined)[] {
  const [first, second] = slots;
  if (first === undefined) return [];
  const straight = fit(items[0], first) + fit(items[1], second);
  const crossed = fit(items[0], second) + fit(items[1], first);
  const [a, b] = crossed > straight ? [second, first] : [first, second];
  return [fit(items[0], a) > 0 ? a : undefined, fit(items[1], b) > 0 ? b : undefined];
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
  index: number,
  slot: ReportKey | undefined,
  rivals: readonly ReportKey[] | undefined,
  row: Citation | undefined,
  sources: KeySources,
): KeyRecord {
  const { Status, LastUsed } = item.configuration;
  const createdAt = readJsonInstant(item.configuration.CreateDate) ?? 'unknown';
  const listUse: LastUse =
    LastUsed === undefined
      ? 'unknown'
      : LastUsed.LastUsedDate === undefined
        ? 'never'
        : (readJsonInstant(LastUsed.LastUsedDate) ?? 'unknown');
  const lastUsed = later(listUse, slot?.lastUsed);
  const fromReport = lastUsed !== listUse;
  const contradicts = slot === undefined && isContradiction(createdAt, rivals, sources.reportedAt);
  if (contradicts) {
    const detail = `listed as created ${createdAt}, but the report of ${sources.reportedAt} knows no key of that age`;
    sources.oddities.push({ code: 'key-contradiction', subject: item.resourceId, detail });
  }
  const service = word(fromReport ? slot?.service : LastUsed?.ServiceName);
  const region = word(fromReport ? slot?.region : LastUsed?.Region);
  return {
    id: item.resourceId,
    slot: slot?.slot ?? (index < 2 ? index + 1 : 0),
    active: Status === 'Active' ? true : Status === 'Inactive' ? false : 'unknown',
    createdAt: contradicts ? 'unknown' : createdAt,
    lastUsed,
    ...(service === undefined ? undefined : { lastUsedService: service }),
    ...(region === undefined ? undefined : { lastUsedRegion: region }),
    ...(isLater(slot?.rotatedAt, createdAt) ? { rotatedAt: slot?.rotatedAt as Instant } : undefined),
    citation: citeItem(item, sources.listSource ?? ''),
    ...(fromReport && row !== undefined ? { lastUsedCitation: row } : undefined),
  };
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
  return {
    id: `slot-${slot.slot}`,
    slot: slot.slot,
    active: slot.active,
    createdAt: slot.rotatedAt,
    lastUsed: slot.lastUsed,
    ...(slot.service === undefined ? undefined : { lastUsedService: slot.service }),
    ...(slot.region === undefined ? undefined : { lastUsedRegion: slot.region }),
    citation: row,
  };
}

/** `N/A` stands for nothing. */
function word(text: string | undefined): string | undefined {
  return text === undefined || text === 'N/A' || text === '' ? undefined : text;
}
