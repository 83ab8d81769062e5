import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { Fault, type ResourceRef, severityRank } from '#kernel';
import { findingId, storedText } from '#findings';
import { sha256, shortDigest } from '#platform/runtime';
import type { NewRow } from '#platform/store';
import type { ForeignFinding, ForeignRule } from '../foreign.ts';
import type { ReadRecord } from '../read/read-findings.ts';

/** What one record says of one finding, ready to be stored. */
export interface Statement {
  /** Id of its row: the same for the same thing said again. */
  readonly id: string;
  /** The finding it makes when nothing of our own stands for it. */
  readonly ownFindingId: string;
  readonly finding: ForeignFinding;
  /** Digest of the record as it stood in the file. */
  readonly rawDigest: string;
  /** The record, packed once however many findings it makes, and only when it is to be written. */
  readonly pack: () => Uint8Array;
}

/** Longest texts kept; a longer one is cut before anything is identified by it. Indexes bound some of them. */
const MAX = { arn: 1_024, rule: 256, name: 256, discriminator: 512, title: 512, text: 4_000, url: 1_024, uid: 1_024 };

/** What a record that cannot be made smaller may grow by; zstd's least chunk. */
const PACKING_BYTES = 64;

/** The statements of a record. */
export function statementsOf({ findings, raw }: ReadRecord): Statement[] {
  if (findings.length === 0) return [];
  const rawDigest = sha256(raw);
  let packed: Uint8Array | undefined;
  const pack = () => (packed ??= packRaw(raw));
  return findings.map((given) => {
    const finding = bounded(given);
    const { source, uid, rule, resource, discriminator } = finding;
    return {
      id: shortDigest([source, uid, rule.id, resource.arn, discriminator].join('\n')),
      ownFindingId: findingId({ rule: rule.id, resource, discriminator }),
      finding,
      rawDigest,
      pack,
    };
  });
}

/**
 * Packs a record for its column. The compressor answers a piece of a larger buffer, 16 KiB if nothing is said; the copy
 * is what is kept and sent to the store's thread, which would be given all of that buffer.
 */
function packRaw(raw: Buffer): Uint8Array {
  return Uint8Array.from(zstdCompressSync(raw, { chunkSize: raw.length + PACKING_BYTES }));
}

/** The record as it stood in the file. */
export function unpackRaw(raw: Uint8Array): Buffer {
  try {
    return zstdDecompressSync(raw);
  } catch (cause) {
    throw new Fault('store', 'a raw record of the store is damaged', {
      mend: 'restore the store from a backup',
      cause,
    });
  }
}

function bounded(finding: ForeignFinding): ForeignFinding {
  return {
    ...finding,
    source: cut(finding.source, MAX.name),
    uid: cut(finding.uid, MAX.uid),
    title: cut(finding.title, MAX.title),
    discriminator: cut(finding.discriminator, MAX.discriminator),
    rule: boundedRule(finding.rule),
    resource: boundedResource(finding.resource),
  };
}

function boundedRule(rule: ForeignRule): ForeignRule {
  return {
    id: cut(rule.id, MAX.rule),
    title: cut(rule.title, MAX.title),
    why: cut(rule.why, MAX.text),
    mend: cut(rule.mend, MAX.text),
    url: /^https?:\/\//.test(rule.url) ? cut(rule.url, MAX.url) : '',
    answers: rule.answers,
  };
}

function boundedResource(resource: ResourceRef): ResourceRef {
  return {
    arn: cut(resource.arn, MAX.arn),
    type: cut(resource.type, MAX.name),
    id: cut(resource.id, MAX.name),
    name: cut(resource.name, MAX.name),
    accountId: cut(resource.accountId, MAX.name),
    region: cut(resource.region, MAX.name),
    tags: Object.fromEntries(
      Object.entries(resource.tags).map(([key, value]) => [cut(key, MAX.name), cut(value, MAX.name)]),
    ),
  };
}

function cut(text: string, length: number): string {
  return storedText(text.length > length ? text.slice(0, length) : text);
}

/** The row of a statement without its raw record. */
export function sourceRow(statement: Statement, finding: string): Omit<NewRow<'source_finding'>, 'raw'> {
  const { id, rawDigest, finding: said } = statement;
  const { type, id: resourceId, name, tags } = said.resource;
  const row = {
    id,
    source: said.source,
    uid: said.uid,
    finding_id: finding,
    rule: said.rule.id,
    kind: said.kind,
    account_id: said.resource.accountId,
    region: said.resource.region,
    resource_arn: said.resource.arn,
    resource: JSON.stringify({ type, id: resourceId, name, tags }),
    discriminator: said.discriminator,
    severity: severityRank(said.severity),
    status: said.status,
    title: said.title,
    first_seen_at: said.firstSeenAt,
    updated_at: said.updatedAt,
  };
  return { ...row, digest: shortDigest(`${Object.values(row).join('\n')}\n${rawDigest}`) };
}

export function ruleRow(said: ForeignFinding): NewRow<'source_rule'> {
  const { id, title, why, mend, url, answers } = said.rule;
  const severity = severityRank(said.severity);
  return { id, source: said.source, title, why, mend, url, severity, answers: storedText(JSON.stringify(answers)) };
}
