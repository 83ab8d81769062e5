import type { Gathered, NamedGap, SoftwareSource, SourceSummary } from './contract.ts';

/** Failures named of each source; the rest is counted. */
const MAX_NAMED = 50;

/** Adds up what happened to each resource. */
export function startTally(sources: readonly SoftwareSource[]) {
  const sums = new Map(sources.map((source) => [source, newSum()] as const));
  return {
    count(source: SoftwareSource, entity: string, { outcome, reason = 'unknown', detail = '' }: Gathered): void {
      const sum = sums.get(source);
      if (sum === undefined) return;
      if (outcome === 'read' || outcome === 'confirmed') sum[outcome] += 1;
      else sum[outcome].set(reason, (sum[outcome].get(reason) ?? 0) + 1);
      if (outcome === 'failed' && sum.first.length < MAX_NAMED) sum.first.push({ entity, reason, detail });
    },
    summary(): Readonly<Partial<Record<SoftwareSource, SourceSummary>>> {
      return Object.fromEntries([...sums].map(([source, sum]) => [source, plain(sum)]));
    },
  };
}

function newSum() {
  const first: NamedGap[] = [];
  return { read: 0, confirmed: 0, skipped: new Map<string, number>(), failed: new Map<string, number>(), first };
}

function plain({ read, confirmed, skipped, failed, first }: ReturnType<typeof newSum>): SourceSummary {
  const sorted = (counts: ReadonlyMap<string, number>) =>
    Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return { read, confirmed, skipped: sorted(skipped), failed: sorted(failed), first };
}
