import { isJson } from '#kernel';
import { type RangeEvent, rangesOfEvents, type VersionScheme } from '#analysis/vulnerability';
import { ADVISORY_LIMITS, type SourceProblem, type VersionRange } from '../../../contract.ts';
import { listAt, textAt } from '../members.ts';
import { isPlain, problem } from '../words.ts';

export interface ReadRanges {
  readonly ranges: readonly VersionRange[];
  readonly problems: SourceProblem[];
}

const KINDS: Readonly<Record<string, RangeEvent['kind']>> = {
  introduced: 'introduced',
  fixed: 'fixed',
  last_affected: 'lastAffected',
  limit: 'limit',
};

/** The ranges of one affected package. Ranges of commits say nothing of versions: they are counted and left out. */
export function rangesOf(affected: unknown, scheme: VersionScheme): ReadRanges {
  const ranges: VersionRange[] = [];
  const problems: SourceProblem[] = [];
  for (const range of listAt(affected, 'ranges')) {
    const type = textAt(range, 'type');
    if (type === 'GIT') problems.push(problem('commit-range', 'a range of commits'));
    else if (type !== 'SEMVER' && type !== 'ECOSYSTEM') {
      problems.push(problem('unknown-range', `a range of type \`${type.slice(0, 40)}\``));
    } else {
      const { events, others } = eventsOf(range);
      const read = rangesOfEvents(scheme, events);
      problems.push(...others);
      if (read.problem !== undefined) problems.push(problem('senseless-range', `a range that ${read.problem}`));
      ranges.push(...read.ranges);
    }
  }
  if (ranges.length <= ADVISORY_LIMITS.ranges) return { ranges, problems };
  problems.push(
    problem('too-many-ranges', `${ranges.length} ranges of one package: all its versions count as affected`),
  );
  return { ranges: [{}], problems };
}

function eventsOf(range: unknown): {
  readonly events: readonly RangeEvent[];
  readonly others: readonly SourceProblem[];
} {
  const events: RangeEvent[] = [];
  const others: SourceProblem[] = [];
  for (const event of listAt(range, 'events')) {
    for (const [name, value] of isJson(event) ? Object.entries(event) : []) {
      const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
      if (kind !== undefined && typeof value === 'string' && isPlain(value)) events.push({ kind, version: value });
      else others.push(problem('unknown-event', `an event \`${name.slice(0, 40)}\``));
    }
  }
  return { events, others };
}
