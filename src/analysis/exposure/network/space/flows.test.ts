import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact } from './compact.ts';
import { exceptTo, type Flows, intersect, subtract, toAddresses, unite, WHOLE } from './flows.ts';
import { mirror, unmirror } from './mirror.ts';

const span = fc.tuple(fc.nat(3), fc.nat(3)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const ranges = span.map(({ from, to }) => [{ first: BigInt(from), last: BigInt(to) }]);
const flow = fc.record({
  family: fc.constant('v4' as const),
  protocols: span,
  ports: span,
  sourcePorts: span,
  sources: ranges,
  destinations: ranges,
});
const set: fc.Arbitrary<Flows> = fc.array(flow, { maxLength: 4 }).map((some) => unite(some.map((one) => [one])));

type Point = readonly [protocol: number, port: number, sourcePort: number, source: number, destination: number];

/** Every packet of a space so small that all of it can be looked at. */
const POINTS: readonly Point[] = Array.from({ length: 4 ** 5 }, (_, at) => {
  const digit = (place: number) => Math.floor(at / 4 ** place) % 4;
  return [digit(0), digit(1), digit(2), digit(3), digit(4)];
});

const isIn = (flows: Flows, [protocol, port, sourcePort, source, destination]: Point) =>
  flows.filter(
    (one) =>
      one.protocols.from <= protocol &&
      protocol <= one.protocols.to &&
      one.ports.from <= port &&
      port <= one.ports.to &&
      one.sourcePorts.from <= sourcePort &&
      sourcePort <= one.sourcePorts.to &&
      one.sources.some(({ first, last }) => first <= source && source <= last) &&
      one.destinations.some(({ first, last }) => first <= destination && destination <= last),
  ).length;

const members = (flows: Flows) => POINTS.filter((point) => isIn(flows, point) > 0).map(String);

describe('sets of packets', () => {
  it('have in common what both have, without what the other has, and together what one has, each packet once', () => {
    fc.assert(
      fc.property(set, set, (one, other) => {
        const [a, b] = [members(one), members(other)];
        expect(members(intersect(one, other))).toEqual(a.filter((point) => b.includes(point)));
        expect(members(subtract(one, other))).toEqual(a.filter((point) => !b.includes(point)));
        const both = unite([one, other]);
        const all = POINTS.map(String).filter((point) => a.includes(point) || b.includes(point));
        expect(members(both)).toEqual(all);
        expect(POINTS.every((point) => isIn(both, point) <= 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('are the same in fewer boxes', () => {
    fc.assert(
      fc.property(set, (one) => {
        const joined = compact(one);
        expect(members(joined)).toEqual(members(one));
        expect(joined.length).toBeLessThanOrEqual(one.length);
      }),
      { numRuns: 100 },
    );
  });

  it('split by destination without loss', () => {
    fc.assert(
      fc.property(set, ranges, (one, some) => {
        const [inside, outside] = [toAddresses(one, some), exceptTo(one, some)];
        expect(members([...inside, ...outside])).toEqual(members(one));
      }),
      { numRuns: 60 },
    );
  });

  it('with too many boxes are refused, not cut', () => {
    const holes = Array.from({ length: 70 }, (_, at) => ({ ...WHOLE.v4, ports: { from: at * 2, to: at * 2 } }));
    const others = holes.map(({ ports }) => ({ ...WHOLE.v4, sourcePorts: ports }));
    expect(() => intersect(holes, others)).toThrow('needs more than 4096 boxes');
  });
});

describe('replies', () => {
  const tcp = { ...WHOLE.v4, protocols: { from: 6, to: 6 }, ports: { from: 443, to: 443 } };

  it('come from the port that was asked', () => {
    const { replies, unanswered } = mirror([tcp]);
    expect(replies).toEqual([{ ...tcp, ports: tcp.sourcePorts, sourcePorts: tcp.ports }]);
    expect(unanswered).toEqual([]);
    expect(unmirror(replies)).toEqual([tcp]);
  });

  it('answer echo requests with echo replies, and no other ICMP message', () => {
    const icmp = { ...WHOLE.v4, protocols: { from: 1, to: 1 } };
    const { replies, unanswered } = mirror([icmp]);
    expect(replies.map(({ ports }) => ports)).toEqual([{ from: 0, to: 0 }]);
    expect(unanswered.map(({ ports }) => ports)).toEqual([
      { from: 0, to: 2047 },
      { from: 2049, to: 65_535 },
    ]);
    expect(unmirror(replies).map(({ ports }) => ports)).toEqual([{ from: 2048, to: 2048 }]);
  });
});
