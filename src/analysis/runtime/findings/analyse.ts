import type { RuntimeReader, SnapshotReader } from '#estate/model';
import { type Outcome, type Verdict, verdictIdentity } from '#kernel';
import type {
  KnownBefore,
  KnownOfRule,
  Machine,
  MachineAnswer,
  MachineRule,
  RuntimeAsking,
  RuntimeResult,
} from './contract.ts';
import { judgeHardness } from './hardening.ts';
import { machinesOf } from './machines.ts';
import { judgeOldCode } from './old-code.ts';
import { RUNTIME_RULES } from './rules.ts';
import { type Configured, readTraffic, type Traffic } from './traffic.ts';
import { judgeTraffic } from './unexplained.ts';

/** Judges what agents see, account by account. */
export function runtimeAnalysis(reader: SnapshotReader, runtime: RuntimeReader, configured: Configured) {
  let reading: Promise<Traffic> | undefined;
  return {
    async account(accountId: string, asking: RuntimeAsking): Promise<RuntimeResult> {
      const machines = await machinesOf(reader, runtime, accountId, asking.asOf);
      const isAsked = machines.length > 0 && asking.isOn(RUNTIME_RULES.explained.id);
      const traffic = isAsked ? await (reading ??= readTraffic(reader, runtime, configured)) : new Map();
      const judges: readonly (readonly [rule: string, judge: MachineRule])[] = [
        [RUNTIME_RULES.current.id, judgeOldCode],
        [RUNTIME_RULES.hardened.id, judgeHardness],
        [RUNTIME_RULES.explained.id, judgeTraffic(traffic, asking.asOf)],
      ];
      const results = judges
        .filter(([rule]) => asking.isOn(rule))
        .map(([rule, judge]) => judgeAll(machines, rule, judge, asking.known(rule)));
      return {
        verdicts: results.flatMap(({ verdicts }) => verdicts),
        unseen: new Map(results.flatMap(({ unseen }) => [...unseen])),
        kept: new Set(results.flatMap(({ kept }) => [...kept])),
        tally: Object.assign({}, ...results.map(({ tally }) => tally)),
      };
    },
  };
}

function judgeAll(machines: readonly Machine[], rule: string, judge: MachineRule, known: KnownOfRule): RuntimeResult {
  const count: Record<Outcome, number> = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
  const verdicts: Verdict[] = [];
  const unseen = new Map<string, { complete: false; missing: string; reason: string }>();
  const kept = new Set<string>();
  for (const machine of machines) {
    const { resource, isSilent } = machine;
    const before = known.get(resource.arn) ?? [];
    const answer = isSilent ? nothingTold(before) : judge(machine, before);
    verdicts.push(...answer.fails, ...answer.passes);
    const identity = (discriminator: string) => verdictIdentity({ rule, resource, discriminator });
    const reason = isSilent ? 'agent-silent' : 'not-seen';
    for (const one of answer.untold) unseen.set(identity(one), { complete: false, missing: 'agent', reason });
    for (const one of answer.kept ?? []) kept.add(identity(one));
    count[isSilent ? 'unknown' : answer.fails.length > 0 ? 'fail' : 'pass'] += 1;
  }
  return { verdicts, unseen, kept, tally: machines.length === 0 ? {} : { [rule]: count } };
}

function nothingTold(before: readonly KnownBefore[]): MachineAnswer {
  return { fails: [], passes: [], untold: before.map(({ discriminator }) => discriminator) };
}
