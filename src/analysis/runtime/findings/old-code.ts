import type { HostProcess, HostReport } from '#estate/model';
import { processesToRestart, type ProcessToRestart } from '#estate/model';
import type { Evidence, Verdict } from '#kernel';
import type { KnownBefore, Machine, MachineAnswer } from './contract.ts';
import { RUNTIME_RULES } from './rules.ts';

const RULE = RUNTIME_RULES.current;

const MAX_FILES = 3;
const MAX_EVIDENCE = 6;

/** One finding for each program to start again, however many of its processes run old code. */
export function judgeOldCode(machine: Machine, before: readonly KnownBefore[]): MachineAnswer {
  const known = before.map(({ discriminator }) => discriminator);
  const { report } = machine.host;
  const byProgram = Map.groupBy(processesToRestart(report), ({ program }) => programName(program));
  const fails = [...byProgram].map(([name, found]) => failOf(machine, name, found));
  const missing = known.filter((name) => !byProgram.has(name));
  if (!isMemorySeen(report)) return { fails, passes: [], untold: missing };
  return { fails, passes: missing.map((name) => passOf(machine, name)), untold: [] };
}

/** What is started again together. No id of a process or a container: they are others after the restart. */
function programName({ unit, executable, name, container }: HostProcess): string {
  const file = executable?.path ?? name;
  if (container !== undefined) return `${container.runtime} ${file}`;
  return unit ?? file;
}

/** Whether the absence of old code proves that there is none. */
function isMemorySeen({ missed }: Pick<HostReport, 'missed'>): boolean {
  return missed.every(({ what }) => what !== 'mapped-code' && what !== 'processes');
}

function failOf(machine: Machine, name: string, found: readonly ProcessToRestart[]): Verdict {
  const { resource, host } = machine;
  const files = new Set(found.flatMap(({ objects }) => objects.map(({ path }) => path)));
  const owners = new Map(host.report.mapped.map(({ path, owner }) => [path, owner?.name]));
  const named = [...files].toSorted().map((path) => {
    const owner = owners.get(path);
    return owner === undefined ? path : `${path} (${owner})`;
  });
  const more = named.length - MAX_FILES;
  return {
    ...verdictOf(machine, name),
    outcome: 'fail',
    reason: {
      code: 'old-code',
      params: {
        program: name,
        files: `${named.slice(0, MAX_FILES).join(', ')}${more > 0 ? ` +${more}` : ''}`,
      },
    },
    evidence: found.slice(0, MAX_EVIDENCE).map(({ program, objects }): Evidence => {
      const pointer = `processes/${program.name}`;
      const value = objects.map(({ path, state }) => `${state} ${path}`).join(', ');
      return seen(machine, pointer, value.slice(0, 300));
    }),
    fix: { id: RULE.fix.id, place: resource.arn },
  };
}

function passOf(machine: Machine, name: string): Verdict {
  return {
    ...verdictOf(machine, name),
    outcome: 'pass',
    reason: { code: 'restarted', params: { program: name } },
    evidence: [seen(machine, 'mapped')],
  };
}

function verdictOf({ resource }: Machine, name: string) {
  return { rule: RULE.id, severity: RULE.severity, resource, discriminator: name };
}

function seen({ host }: Machine, pointer: string, value?: string): Evidence {
  return {
    kind: 'observation',
    source: `agent:${host.name}`,
    pointer: `hosts/${host.entity}/${pointer}`,
    observedAt: host.report.observedAt,
    ...(value === undefined ? {} : { value }),
  };
}
