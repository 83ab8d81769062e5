import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

export const BYTES = WireType.LengthDelimited;
const VARINT = WireType.Varint;
const FIXED = WireType.Bit64;

export type MadeAttributes = Readonly<Record<string, string | number | readonly string[]>>;

export interface MadeSpan {
  /** 2: server, 3: client, 4: producer, 5: consumer. */
  readonly kind: number;
  readonly trace?: string;
  readonly id?: string;
  readonly parent?: string;
  readonly attributes?: MadeAttributes;
}

export interface MadeGroup {
  readonly resource: MadeAttributes;
  readonly scope?: string;
  readonly spans: readonly MadeSpan[];
}

export const TRACE = '5b8efff798038103d269b633813fc60c';

/** A request as JSON of OTLP. */
export function otlpJson(groups: readonly MadeGroup[]): Buffer {
  const resourceSpans = groups.map(({ resource, scope = '', spans }) => ({
    resource: { attributes: jsonAttributes(resource) },
    scopeSpans: [
      {
        scope: { name: scope },
        spans: spans.map(({ kind, trace = TRACE, id = '', parent = '', attributes = {} }) => ({
          traceId: trace,
          spanId: id,
          parentSpanId: parent,
          name: 'made up',
          kind,
          startTimeUnixNano: '1544712660000000000',
          attributes: jsonAttributes(attributes),
        })),
      },
    ],
  }));
  return Buffer.from(JSON.stringify({ resourceSpans }));
}

function jsonAttributes(attributes: MadeAttributes): object[] {
  return Object.entries(attributes).map(([key, value]) => ({
    key,
    value:
      typeof value === 'string'
        ? { stringValue: value }
        : typeof value === 'number'
          ? { intValue: String(value) }
          : { arrayValue: { values: value.map((stringValue) => ({ stringValue })) } },
  }));
}

/** The same request as protobuf; the resource stands last, as it may. */
export function otlpProtobuf(groups: readonly MadeGroup[]): Buffer {
  const writer = new BinaryWriter();
  for (const { resource, scope = '', spans } of groups) {
    writer.tag(1, BYTES).fork();
    writer.tag(2, BYTES).fork();
    writer.tag(1, BYTES).fork().tag(1, BYTES).string(scope).join();
    for (const span of spans) writer.tag(2, BYTES).bytes(spanBytes(span));
    writer.join();
    writer.tag(1, BYTES).fork();
    writeAttributes(writer, 1, resource);
    writer.join().join();
  }
  return Buffer.from(writer.finish());
}

export function spanBytes({ kind, trace = TRACE, id = '', parent = '', attributes = {} }: MadeSpan): Uint8Array {
  const writer = new BinaryWriter();
  writer.tag(1, BYTES).bytes(Buffer.from(trace, 'hex')).tag(2, BYTES).bytes(Buffer.from(id, 'hex'));
  writer.tag(4, BYTES).bytes(Buffer.from(parent, 'hex')).tag(5, BYTES).string('made up').tag(6, VARINT).int32(kind);
  writer.tag(7, FIXED).fixed64(1_544_712_660n);
  writeAttributes(writer, 9, attributes);
  return writer.finish();
}

function writeAttributes(writer: BinaryWriter, field: number, attributes: MadeAttributes): void {
  for (const [key, value] of Object.entries(attributes)) {
    writer.tag(field, BYTES).fork().tag(1, BYTES).string(key).tag(2, BYTES).fork();
    if (typeof value === 'string') writer.tag(1, BYTES).string(value);
    else if (typeof value === 'number') writer.tag(3, VARINT).int64(value);
    else {
      writer.tag(5, BYTES).fork();
      for (const one of value) writer.tag(1, BYTES).fork().tag(1, BYTES).string(one).join();
      writer.join();
    }
    writer.join().join();
  }
}
