import { type Evidence, type Instant, type ResourceRef, severityOfRank, type Verdict } from '#kernel';
import { type FindingRow, isAlive, type RuleFacts, type Seen, type Suppression } from '#findings';
import type { Row } from '#platform/store';
import type { ForeignKind } from '../foreign.ts';

/** One source of a finding as it is stored; its raw record is not needed to judge. */
export type SourceState = Omit<Row<'source_finding'>, 'uid' | 'first_seen_at' | 'raw' | 'digest'>;

/** What all sources of one finding come to. */
export interface Judged {
  readonly seen: Seen;
  readonly rule: RuleFacts;
  /** The source that speaks for the finding: the worst that is open. */
  readonly source: string;
  /** Somebody hid it in the product that reports it. */
  readonly hidden?: Suppression;
}

/** The work each kind of finding asks for. */
const FIXES: Readonly<Record<ForeignKind, RuleFacts>> = {
  compliance: { fix: { id: 'mend-reported', per: 'rule' }, isForeign: true },
  vulnerability: { fix: { id: 'update-packages', per: 'resource' }, isForeign: true },
  threat: { fix: { id: 'investigate-threat', per: 'resource' }, isForeign: true },
};

/** Sources cited as evidence; the others are listed with the finding all the same. */
const MAX_EVIDENCE = 10;

/** A suppression of another product has no end of its own: it ends when the product takes it back. */
const NO_END = '9999-12-31T00:00:00.000Z' as Instant;

/**
 * Open while any source says so, with the worst severity of those; hidden when only hidden ones are left; unknown when
 * a source cannot tell any more; closed when no source has it open. Undefined when there is nothing to say: something
 * that never was open passes.
 */
export function judgeSources(
  row: FindingRow | undefined,
  sources: readonly SourceState[],
  at: Instant,
): Judged | undefined {
  const isKnown = row !== undefined && isAlive(row);
  if (sources.length === 0) return isKnown ? closed(row, [], at, 'joined') : undefined;
  const inOrder = sources.toSorted((a, b) => b.severity - a.severity || order(a.source, b.source) || order(a.id, b.id));
  const having = (status: string) => inOrder.filter((source) => source.status === status);
  for (const status of ['open', 'suppressed', 'unknown'] as const) {
    const [lead, ...others] = having(status);
    if (!lead) continue;
    if (status === 'unknown' && !isKnown) return undefined;
    const verdict: Verdict = {
      rule: lead.rule,
      outcome: status === 'unknown' ? 'unknown' : 'fail',
      severity: severityOfRank(lead.severity),
      resource: resourceSaid(lead),
      discriminator: row?.discriminator ?? lead.discriminator,
      reason: { code: 'reported', params: { title: lead.title } },
      evidence: evidenceOf([lead, ...others], at),
    };
    const hidden = status === 'suppressed' ? suppressionOf(lead) : undefined;
    return { seen: { verdict }, rule: FIXES[lead.kind as ForeignKind], source: lead.source, ...(hidden && { hidden }) };
  }
  return isKnown ? closed(row, inOrder, at, 'not-reported') : undefined;
}

/** Fixed when any source looked and found it mended; gone when they only do not keep it any more. */
function closed(
  row: FindingRow,
  sources: readonly SourceState[],
  at: Instant,
  code: 'joined' | 'not-reported',
): Judged {
  const evidence = evidenceOf(sources, at);
  const lead = sources[0];
  const rule = FIXES[(lead?.kind ?? 'compliance') as ForeignKind];
  const isGone = sources.length > 0 && sources.every(({ status }) => status === 'gone');
  if (isGone) return { seen: { absent: { complete: true, evidence } }, rule, source: row.source };
  const verdict: Verdict = {
    rule: row.rule,
    outcome: 'pass',
    severity: severityOfRank(row.severity),
    resource: resourceOf(row),
    discriminator: row.discriminator,
    reason: { code, params: {} },
    evidence,
  };
  return { seen: { verdict }, rule, source: row.source };
}

function suppressionOf({ source }: SourceState): Suppression {
  return { reason: `suppressed in ${source}`, approvedBy: source, until: NO_END, entry: `source/${source}` };
}

function evidenceOf(sources: readonly SourceState[], at: Instant): Evidence[] {
  return sources.slice(0, MAX_EVIDENCE).map(({ id, source, status, updated_at }) => ({
    kind: 'observation',
    source,
    pointer: `source/${id}`,
    observedAt: (updated_at || at) as Instant,
    value: status,
  }));
}

/** The resource as the source describes it. */
function resourceSaid(source: SourceState): ResourceRef {
  const described = JSON.parse(source.resource) as Pick<ResourceRef, 'type' | 'id' | 'name' | 'tags'>;
  return { ...described, arn: source.resource_arn, accountId: source.account_id, region: source.region };
}

function resourceOf(row: FindingRow): ResourceRef {
  return {
    arn: row.resource_arn,
    type: row.resource_type,
    id: row.resource_id,
    name: row.resource_name,
    accountId: row.account_id,
    region: row.region,
    tags: JSON.parse(row.tags) as Record<string, string>,
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
