import { hardeningHead, type HardeningResult } from '#estate/model';
import type { Evidence, Verdict } from '#kernel';
import type { KnownBefore, Machine, MachineAnswer } from './contract.ts';
import { RUNTIME_RULES } from './rules.ts';

const RULE = RUNTIME_RULES.hardened;

const MAX_EVIDENCE = 6;

/**
 * One finding for each check that fails. A check that could not look is no finding of its own: most cannot without root,
 * and the machine's page counts them.
 */
export function judgeHardness(machine: Machine, before: readonly KnownBefore[]): MachineAnswer {
  const known = before.map(({ discriminator }) => discriminator);
  const told = machine.host.report.hardening.filter(({ check }) => hardeningHead(check) !== undefined);
  const failing = told.filter(({ outcome }) => outcome === 'fail');
  const good = told.filter(
    ({ check, outcome }) => known.includes(check) && (outcome === 'pass' || outcome === 'not-applicable'),
  );
  const settled = new Set([...failing, ...good].map(({ check }) => check));
  return {
    fails: failing.map((result) => verdictOf(machine, result)),
    passes: good.map((result) => verdictOf(machine, result)),
    untold: known.filter((check) => !settled.has(check)),
  };
}

function verdictOf(machine: Machine, { check, outcome, reason, evidence }: HardeningResult): Verdict {
  const { resource, host } = machine;
  return {
    rule: RULE.id,
    outcome,
    severity: hardeningHead(check)?.severity ?? RULE.severity,
    resource,
    discriminator: check,
    reason: { code: check, params: { check, because: reason.code } },
    evidence: evidence.slice(0, MAX_EVIDENCE).map(
      ({ path, line, value }): Evidence => ({
        kind: 'observation',
        source: `agent:${host.name}`,
        pointer: line === undefined ? path : `${path}:${line}`,
        observedAt: host.report.observedAt,
        ...(value === undefined ? {} : { value }),
      }),
    ),
  };
}
