import type { OrganizationDirectory } from '#estate/model';
import {
  type CompensatingControl,
  type ControlWord,
  type HeldExceptions,
  holdExceptions,
  listExceptions,
} from '#casework';
import type { Outcome } from '#kernel';
import { globMatches, type PolicyDecisions } from '#policy';
import type { Engine } from './engine.ts';
import type { AnalysisRequest } from './request.ts';
import { createSight } from './sight.ts';

interface Watched {
  readonly control: CompensatingControl;
  /** Accounts in which the control's resources may be, of those the snapshot holds. */
  readonly accounts: readonly string[];
  /** Whether its account is one this run does not look at. */
  readonly isElsewhere: boolean;
  readonly counts: Record<Outcome, number>;
}

/**
 * Looks at the compensating controls of approved exceptions before anything is decided, so that an exception whose
 * control does not pass in this very snapshot hides nothing. Costs nothing while no exception has one.
 */
export async function lookAtExceptions(
  engine: Engine,
  request: AnalysisRequest,
  directory: OrganizationDirectory,
  isOff: PolicyDecisions['isOff'],
): Promise<HeldExceptions> {
  const approved = await listExceptions(request.store.db, ['approved']);
  const controls = approved.flatMap(({ compensating, until }) =>
    compensating && until > request.asOf ? [compensating] : [],
  );
  const words = controls.length === 0 ? new Map() : await wordsOn(controls, engine, request, directory, isOff);
  return holdExceptions(approved, request.asOf, (control) => words.get(keyOf(control)) ?? 'control-unknown');
}

async function wordsOn(
  controls: readonly CompensatingControl[],
  engine: Engine,
  request: AnalysisRequest,
  directory: OrganizationDirectory,
  isOff: PolicyDecisions['isOff'],
): Promise<ReadonlyMap<string, ControlWord>> {
  const { reader, asOf, policy } = request;
  const inSnapshot = reader.accountIds();
  const watched = new Map(controls.map((control) => [keyOf(control), watch(control, inSnapshot, request)]));
  const asked = new Set(controls.map(({ rule }) => rule));
  const disabledRules = new Set(engine.rules.map(({ id }) => id).filter((id) => !asked.has(id)));
  const accounts = [...new Set([...watched.values()].flatMap((one) => one.accounts))].toSorted();
  const options = { disabledRules, wanted: () => true, wantedResource: () => true, accounts };
  const context = { asOf, thresholds: policy.thresholds };
  for await (const { verdicts } of engine.analyse(reader, directory, context, options)) {
    for (const { rule, outcome, resource } of verdicts) {
      for (const { control, counts } of watched.values()) {
        if (control.rule === rule && globMatches(control.resource, resource.arn)) counts[outcome] += 1;
      }
    }
  }
  const { sight } = createSight(reader, directory, engine.rules, isOff);
  const words = new Map<string, ControlWord>();
  for (const [key, { control, accounts: places, isElsewhere, counts }] of watched) {
    const isSeen = places.length > 0 && places.every((id) => sight(control.rule, id, 'global').complete);
    words.set(key, isElsewhere ? 'carried' : wordOf(counts, isSeen));
  }
  return words;
}

/** It holds when something passes, nothing fails and all of it was seen. */
function wordOf(counts: Readonly<Record<Outcome, number>>, isSeen: boolean): ControlWord {
  if (counts.fail > 0) return 'control-failed';
  return isSeen && counts.unknown === 0 && counts.pass > 0 ? 'holds' : 'control-unknown';
}

function watch(
  control: CompensatingControl,
  inSnapshot: readonly string[],
  { scopeAccounts }: AnalysisRequest,
): Watched {
  const named = /^arn:[^:*]*:[^:]*:[^:]*:(\d{12}):/.exec(control.resource)?.[1];
  const accounts = named === undefined ? inSnapshot : inSnapshot.filter((id) => id === named);
  const isElsewhere = named !== undefined && scopeAccounts !== undefined && !scopeAccounts.includes(named);
  return { control, accounts, isElsewhere, counts: { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 } };
}

function keyOf({ rule, resource }: CompensatingControl): string {
  return `${rule} ${resource}`;
}
