import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { isPublicAddress } from '#analysis/addresses';
import { TraceCounter } from '#estate/traces';
import { readJson, readProtobuf } from '#estate/traces/otlp';
import { instant } from '#kernel';
import { type MadeGroup, otlpJson, otlpProtobuf } from '../test/support/otlp.ts';
import type { Bench } from './report.ts';

const ROUNDS = 5;
/** Spans of a request, as an SDK sends them by default, of 24 attributes each. */
const SPANS = 512;

export const bench: Bench = {
  name: 'otlp',
  title: 'spans read and counted, as protobuf and as JSON',
  async run({ quick }) {
    const passes = quick ? 4 : 40;
    const request = madeRequest();
    const [protobuf, json] = [otlpProtobuf(request), otlpJson(request)];
    const counter = new TraceCounter(isPublicAddress);
    const at = instant(0);
    const [parse = 0, walk = 0, readOne = 0, both = 0, bothJson = 0] = rates(passes, [
      () => JSON.parse(json.toString('utf8')),
      () => walkAll(new BinaryReader(protobuf), protobuf.length),
      () => readProtobuf(protobuf),
      () => counter.take(readProtobuf(protobuf), at),
      () => counter.take(readJson(json), at),
    ]);
    return {
      rows: [
        { label: 'floor: JSON.parse of the same spans', value: parse, unit: 'spans/s' },
        { label: 'floor: every field of protobuf stepped over', value: walk, unit: 'spans/s' },
        { label: 'protobuf read', value: readOne, unit: 'spans/s' },
        { label: 'protobuf read and counted', value: both, unit: 'spans/s' },
        { label: 'of the first floor', value: both / parse, unit: 'x', limit: 1, better: 'higher' },
        { label: 'JSON read and counted', value: bothJson, unit: 'spans/s' },
      ],
      notes: [
        `${SPANS} spans with 24 attributes a request, ${protobuf.length} bytes as protobuf, ${json.length} as JSON; best of ${ROUNDS} rounds of ${passes} that take turns, one core`,
      ],
    };
  },
};

function madeRequest(): readonly MadeGroup[] {
  const rest = Object.fromEntries(
    Array.from({ length: 18 }, (_, index) => [`made.up.attribute.${index}`, `a value that nobody reads ${index}`]),
  );
  const spans = Array.from({ length: SPANS }, (_, index) => ({
    kind: index % 3 === 0 ? 2 : 3,
    id: (index + 1).toString(16).padStart(16, '0'),
    parent: (index + SPANS).toString(16).padStart(16, '0'),
    attributes: {
      ...rest,
      'http.request.method': 'GET',
      'client.address': `8.8.${index % 256}.7`,
      'network.peer.address': '10.0.0.7',
      'server.address': `service-${index % 20}.internal`,
      'server.port': 8080,
      'url.full': `http://service-${index % 20}.internal/path?token=${index}`,
    },
  }));
  return [{ resource: { 'service.name': 'shop', 'host.id': 'i-0abc', 'process.pid': 7 }, scope: 'http', spans }];
}

/** What no reader can do without: finds the end of every field, three messages deep. */
function walkAll(reader: BinaryReader, end: number, depth = 3): void {
  while (reader.pos < end) {
    const [, wire] = reader.tag();
    if (wire !== WireType.LengthDelimited) reader.skip(wire);
    else {
      const length = reader.uint32();
      const to = reader.pos + length;
      // Messages are not told from texts here, so that only the frame is walked into.
      if (depth > 0 && length > 300) walkAll(reader, to, depth - 1);
      reader.pos = to;
    }
  }
}

/** Spans for each second of the fastest round. All take turns, so that a busy machine slows all alike. */
function rates(passes: number, works: readonly (() => unknown)[]): readonly number[] {
  const best = works.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      for (let pass = 0; pass < passes; pass++) work();
      best[index] = Math.max(best[index] ?? 0, ((passes * SPANS) / (performance.now() - start)) * 1_000);
    }
  }
  return best;
}
