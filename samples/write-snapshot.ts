import type { PartSink } from '#estate/collection';
import { COMPLETE, type Completeness, kindDefinition } from '#estate/model';
import type { Instant } from '#kernel';
import type { SamplePart } from './items/body.ts';

/** Feeds the made-up parts to a sink, as a collection would have done at `seenAt`. */
export async function writeParts(parts: readonly SamplePart[], sink: PartSink, seenAt: Instant): Promise<void> {
  for (const { accountId, region, kind, bodies, gap } of parts) {
    const part = sink.openPart({
      accountId,
      region,
      kind,
      provenance: { via: 'sample', calls: [kindDefinition(kind).call] },
    });
    for (const body of bodies) await part.add(body);
    await part.close(gap === undefined ? COMPLETE : completenessOf(gap), seenAt);
  }
}

function completenessOf({ state, code, detail, missing }: NonNullable<SamplePart['gap']>): Completeness {
  return { state, reason: { code, detail }, ...(missing === undefined ? {} : { missing }) };
}
