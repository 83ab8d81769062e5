import type { PartSink } from '#estate/collection';
import { COMPLETE, type Completeness, kindDefinition } from '#estate/model';
import type { Instant } from '#kernel';
import type { SamplePart } from './items/body.ts';

/** Parts written at the same time: the store takes them together. */
const TOGETHER = 100;

/** Feeds the made-up parts to a sink, as a collection would have done at `seenAt`. */
export async function writeParts(parts: readonly SamplePart[], sink: PartSink, seenAt: Instant): Promise<void> {
  for (let start = 0; start < parts.length; start += TOGETHER) {
    await Promise.all(parts.slice(start, start + TOGETHER).map((part) => writePart(part, sink, seenAt)));
  }
}

async function writePart(
  { accountId, region, kind, bodies, gap }: SamplePart,
  sink: PartSink,
  seenAt: Instant,
): Promise<void> {
  const provenance = { via: 'sample', calls: [kindDefinition(kind).call] } as const;
  const part = sink.openPart({ accountId, region, kind, provenance });
  for (const body of bodies) await part.add(body);
  await part.close(gap === undefined ? COMPLETE : completenessOf(gap), seenAt);
}

function completenessOf({ state, code, detail, missing }: NonNullable<SamplePart['gap']>): Completeness {
  return { state, reason: { code, detail }, ...(missing === undefined ? {} : { missing }) };
}
