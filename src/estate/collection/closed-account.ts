import type { Clock } from '#platform/runtime';
import type { Collector } from '../collectors/index.ts';
import { type Completeness, GLOBAL_REGION, type Kind, type Part } from '../model/index.ts';
import type { PartSink } from './contract.ts';

/** One collector and where it looks. */
export interface Place {
  readonly collector: Collector;
  readonly region: string;
}

/** Writes, for an account that cannot be looked at, one empty part per kind and region that says why. */
export async function closeAccount(
  sink: PartSink,
  clock: Clock,
  accountId: string,
  places: readonly Place[],
  completeness: Completeness,
): Promise<readonly Part[]> {
  const parts: Part[] = [];
  const close = async (kind: Kind, region: string) => {
    const provenance = { via: 'scan' as const, calls: ['sts:AssumeRole'] };
    const earlier = sink.done(accountId, region, kind);
    parts.push(
      earlier ?? (await sink.openPart({ accountId, region, kind, provenance }).close(completeness, clock.now())),
    );
  };
  for (const { collector, region } of places) for (const kind of collector.kinds) await close(kind, region);
  return parts;
}

/** Every place the account's collectors look at: once `global`, or once per region. */
export function placesOf(collectors: readonly Collector[], regions: readonly string[]): readonly Place[] {
  return collectors.flatMap((collector) => {
    if (collector.scope === 'organization') return [];
    const places = collector.scope === 'account' ? [GLOBAL_REGION] : regions;
    return places.map((region) => ({ collector, region }));
  });
}
