import { epochMs, type Evidence, type Instant, MS_PER_DAY, type Verdict } from '#kernel';
import type { Contradiction } from '../contradictions/index.ts';
import type { KnownBefore, Machine, MachineAnswer, MachineRule } from './contract.ts';
import { RUNTIME_RULES } from './rules.ts';
import type { Traffic } from './traffic.ts';

const RULE = RUNTIME_RULES.explained;

/** Days without seeing it again after which it counts as over: a connection may outlive the rule that allowed it. */
const DAYS_UNTIL_OVER = 7;

/**
 * One finding for each port, or service, that the internet was seen at and cannot reach by configuration. A look is one
 * moment: that nobody is there now explains nothing, so it stays until the configuration explains it or a week has gone by.
 */
export function judgeTraffic(traffic: Traffic, asOf: Instant): MachineRule {
  return (machine, known) => {
    const seen = traffic.get(machine.resource.arn) ?? [];
    const fails = seen.flatMap((one) => (one.outcome === 'fail' ? [failOf(machine, one)] : []));
    const failing = new Set(fails.map(({ discriminator }) => discriminator));
    const doubtful = new Set(seen.filter(({ outcome }) => outcome === 'unknown').map(nameOf));
    const others = known.filter(({ discriminator }) => !failing.has(discriminator));
    const over = others.filter((one) => !doubtful.has(one.discriminator) && isOver(one, asOf));
    const answer: MachineAnswer = { fails, passes: over.map((one) => passOf(machine, one)), untold: [] };
    return { ...answer, kept: others.filter((one) => !over.includes(one)).map(({ discriminator }) => discriminator) };
  };
}

function isOver({ params }: KnownBefore, asOf: Instant): boolean {
  const { seenAt } = params;
  return typeof seenAt !== 'string' || epochMs(asOf) - epochMs(seenAt as Instant) > DAYS_UNTIL_OVER * MS_PER_DAY;
}

function nameOf({ service, protocol, port }: Contradiction): string {
  return service === undefined ? `${protocol ?? ''} ${port ?? ''}` : `service ${service}`;
}

function failOf(machine: Machine, one: Contradiction): Verdict {
  const { resource, host } = machine;
  const name = nameOf(one);
  const at = one.seen?.at ?? host.report.observedAt;
  const evidence: Evidence = {
    kind: 'observation',
    source: one.service === undefined ? `agent:${host.name}` : 'traces',
    pointer: one.service === undefined ? `hosts/${host.entity}/connections` : `services/${one.service}`,
    observedAt: at,
    value: one.seen?.client ?? '',
  };
  return {
    ...verdictOf(machine, name),
    outcome: 'fail',
    reason: { code: one.reason, params: { at: name, client: one.seen?.client ?? '', seenAt: at } },
    evidence: [evidence],
    fix: { id: RULE.fix.id, place: resource.arn },
  };
}

function passOf(machine: Machine, { discriminator }: KnownBefore): Verdict {
  return {
    ...verdictOf(machine, discriminator),
    outcome: 'pass',
    reason: { code: 'over', params: { at: discriminator } },
    evidence: [],
  };
}

function verdictOf({ resource }: Machine, name: string) {
  return { rule: RULE.id, severity: RULE.severity, resource, discriminator: name };
}
