import { type Instant, type Outcome, type ResourceRef, type Verdict, verdictIdentity } from '#kernel';
import { GLOBAL_REGION, type Kind, type OrganizationDirectory, type SnapshotReader } from '#estate/model';
import { cite } from '../../cite.ts';
import type { AnyControl } from '../contract.ts';
import { askControl, type Bench, type Judged, prepare } from './judge.ts';
import { partEvidence, sightVerdicts } from './sight.ts';
import { type AccountWorld, type Blind, readWorld } from './world.ts';

export interface PostureOptions {
  readonly asOf: Instant;
  /** Whether a control is asked at all in an account. */
  readonly isOn: (control: string, accountId: string) => boolean;
  /** Whether a verdict that does not fail is needed too, by its `verdictIdentity`. */
  readonly wanted: (identity: string) => boolean;
  /** Quick denial: no identity of this resource (by ARN) is wanted. */
  readonly wantedResource: (arn: string) => boolean;
}

/** What the controls say of one account. */
export interface PostureResult {
  /** Every verdict that fails or is unknown, and the others that are wanted. */
  readonly verdicts: readonly Verdict[];
  /** Subjects by control and outcome; a place at which a control was blind counts as one unknown. */
  readonly tally: Readonly<Record<string, Record<Outcome, number>>>;
}

/** The controls at work, prepared once for all accounts. */
export interface PostureAnalysis {
  account(accountId: string, options: PostureOptions): Promise<PostureResult>;
}

/**
 * Judges the posture of a snapshot, one account at a time: memory is bounded by the largest account.
 * Pure but for the reading: the same snapshot and options give the same verdicts in the same order.
 */
export function postureAnalysis(
  controls: readonly AnyControl[],
  reader: SnapshotReader,
  directory: OrganizationDirectory,
): PostureAnalysis {
  const benches = prepare(controls);
  const partition = partitionOf(reader);
  return {
    async account(accountId, options) {
      const asked = benches.filter(({ control }) => options.isOn(control.id, accountId));
      const world = await readWorld(reader, accountId, kindsOf(asked), options.asOf);
      const account = accountRef(accountId, directory, await partition);
      return judgeWorld(asked, world, account, reader.manifest, options);
    },
  };
}

function kindsOf(benches: readonly Bench[]): readonly Kind[] {
  const kinds = benches.flatMap(({ control, others }) => {
    const looked = [...others, ...(control.uses ?? [])];
    return control.subject === 'account' || control.subject === 'region' ? looked : [control.subject, ...looked];
  });
  return [...new Set(kinds)].toSorted();
}

function judgeWorld(
  benches: readonly Bench[],
  world: AccountWorld,
  account: ResourceRef,
  manifest: SnapshotReader['manifest'],
  { wanted, wantedResource }: PostureOptions,
): PostureResult {
  const verdicts: Verdict[] = [];
  const tally: Record<string, Record<Outcome, number>> = {};
  const blind: Blind[] = [];
  for (const bench of benches) {
    const { control } = bench;
    const count = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
    const answer = askControl(bench, world, account.arn, account.name);
    count.unknown += answer.blind.length;
    blind.push(...answer.blind);
    for (const judged of answer.judged) {
      const { resource, judgement } = judged;
      count[judgement.outcome] += 1;
      const isBad = judgement.outcome === 'fail' || judgement.outcome === 'unknown';
      if (!isBad && !wantedResource(resource.arn)) continue;
      if (!isBad && !wanted(verdictIdentity({ rule: control.id, resource, discriminator: '' }))) continue;
      verdicts.push(toVerdict(control, judged, manifest.createdAt));
    }
    tally[control.id] = count;
  }
  verdicts.push(...sightVerdicts(account, blind, manifest));
  return { verdicts, tally };
}

/** The account as a whole, as Security Hub names accounts in findings. */
function accountRef(accountId: string, { accounts }: OrganizationDirectory, partition: string): ResourceRef {
  const entry = accounts.get(accountId);
  return {
    arn: `arn:${partition}:iam::${accountId}:root`,
    type: 'AWS::::Account',
    id: accountId,
    name: entry?.name ?? accountId,
    accountId,
    region: GLOBAL_REGION,
    tags: entry?.tags ?? {},
  };
}

async function partitionOf(reader: SnapshotReader): Promise<string> {
  const { items } = await reader.slice('AWS::Organizations::Organization', reader.manifest.homeAccountId);
  return items[0]?.arn.split(':')[1] ?? 'aws';
}

/** A judgement without evidence of its own points at its subject, or at the parts in which it was looked for. */
function toVerdict(control: AnyControl, { resource, judgement, at }: Judged, createdAt: Instant): Verdict {
  const { outcome, reason, severity = control.severity } = judgement;
  const evidence =
    judgement.evidence.length > 0
      ? judgement.evidence
      : at !== undefined
        ? [cite(at, '')]
        : control.needs.map((kind) => partEvidence(resource.accountId, kind, resource.region, 'complete', createdAt));
  return { rule: control.id, outcome, severity, resource, discriminator: '', reason, evidence };
}
