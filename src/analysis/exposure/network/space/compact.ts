import { merged } from '#analysis/addresses';
import type { Flow } from '../contract.ts';
import { type Flows, sameRanges, sameSpan } from './flows.ts';

/** Sets with more boxes are left as they are: joining looks at every pair. */
const MAX_JOINED = 128;

const SPANS = ['protocols', 'ports', 'sourcePorts'] as const;
const LISTS = ['sources', 'destinations'] as const;

/** The same packets in fewer boxes: joins those that differ in one dimension only and lie side by side there. */
export function compact(flows: Flows): Flows {
  if (flows.length < 2 || flows.length > MAX_JOINED) return flows;
  const boxes = [...flows];
  for (let changed = true; changed; ) {
    changed = false;
    for (let at = 0; at < boxes.length; at += 1) {
      for (let other = boxes.length - 1; other > at; other -= 1) {
        const joined = join(boxes[at], boxes[other]);
        if (joined === undefined) continue;
        boxes[at] = joined;
        boxes.splice(other, 1);
        changed = true;
      }
    }
  }
  return boxes.toSorted(
    (a, b) =>
      a.protocols.from - b.protocols.from || a.ports.from - b.ports.from || a.sourcePorts.from - b.sourcePorts.from,
  );
}

function join(one: Flow | undefined, other: Flow | undefined): Flow | undefined {
  if (one === undefined || other === undefined || one.family !== other.family) return undefined;
  const spans = SPANS.filter((side) => !sameSpan(one[side], other[side]));
  const lists = LISTS.filter((side) => !sameRanges(one[side], other[side]));
  if (spans.length + lists.length > 1) return undefined;
  const [list] = lists;
  if (list !== undefined) return { ...one, [list]: merged([...one[list], ...other[list]]) };
  const [span] = spans;
  if (span === undefined) return one;
  const [low, high] = one[span].from < other[span].from ? [one[span], other[span]] : [other[span], one[span]];
  return low.to + 1 >= high.from ? { ...one, [span]: { from: low.from, to: Math.max(low.to, high.to) } } : undefined;
}
