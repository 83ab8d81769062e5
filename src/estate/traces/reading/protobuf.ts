import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { isWanted, mayBeWanted } from '../conventions.ts';
import { TRACE_LIMITS } from '../limits.ts';
import { type Attributes, type AttributeValue, NO_ATTRIBUTES, type SpanBatch, type TracedSpan } from '../span.ts';
import { BatchBuilder, kindOf, spanId, unreadable } from './batch.ts';

/**
 * Reads an `ExportTraceServiceRequest`: only the fields that are used, everything else is stepped over. Every message has
 * its length before it, so that damage inside of one costs that one. Nothing here calls itself: depth is the schema's.
 * Field numbers: https://github.com/open-telemetry/opentelemetry-proto/tree/main/opentelemetry/proto (v1.7, read 2026-11-26)
 */
export function readProtobuf(body: Uint8Array): SpanBatch {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const input: Input = { bytes, reader: new BinaryReader(bytes), batch: new BatchBuilder() };
  const { reader, batch } = input;
  try {
    fields(reader, bytes.length, (tag) => {
      if (tag !== message(1)) return false;
      part(input, bytes.length, (end) => resourceSpans(input, end));
      return true;
    });
  } catch {
    batch.damagedPart();
  }
  return batch.done();
}

interface Input {
  readonly bytes: Buffer;
  readonly reader: BinaryReader;
  readonly batch: BatchBuilder;
}

/** A field with its wire type, as `fields` hands it over. */
const message = (field: number) => field * 8 + WireType.LengthDelimited;
const number = (field: number) => field * 8 + WireType.Varint;

const TRACE_ID = message(1);
const SPAN_ID = message(2);
const PARENT_ID = message(4);
const ATTRIBUTE = message(9);

/** Bytes of the id of a trace. */
const LONGEST_ID = 16;

function resourceSpans(input: Input, end: number): void {
  const { reader } = input;
  let resource: Attributes = NO_ATTRIBUTES;
  const scopes: (readonly [from: number, to: number])[] = [];
  // The resource may stand behind its spans.
  fields(reader, end, (tag) => {
    if (tag === message(1)) part(input, end, (to) => (resource = attributesAt(input, to)));
    else if (tag === message(2)) {
      const to = inner(reader, end);
      scopes.push([reader.pos, to]);
      reader.pos = to;
    } else return false;
    return true;
  });
  for (const [from, to] of scopes) {
    reader.pos = from;
    try {
      scopeSpans(input, to, resource);
    } catch {
      input.batch.damagedPart();
    }
    reader.pos = to;
  }
}

function scopeSpans(input: Input, end: number, resource: Attributes): void {
  const { reader, batch } = input;
  const spans: TracedSpan[] = [];
  let scope = '';
  let count = 0;
  try {
    fields(reader, end, (tag) => {
      if (tag === message(1)) part(input, end, (to) => (scope = scopeName(input, to)));
      else if (tag === message(2)) {
        const to = inner(reader, end);
        if (batch.admit()) {
          try {
            const span = readSpan(input, to);
            count += 1;
            if (span !== undefined) spans.push(span);
          } catch {
            batch.damagedSpan();
          }
        }
        reader.pos = to;
      } else return false;
      return true;
    });
  } finally {
    batch.add(resource, scope, spans, count);
  }
}

function scopeName({ reader, bytes }: Input, end: number): string {
  let name = '';
  fields(reader, end, (tag) => {
    if (tag !== message(1)) return false;
    const to = inner(reader, end);
    name = text(bytes, reader.pos, to);
    reader.pos = to;
    return true;
  });
  return name;
}

/** Undefined for work inside of a service. */
function readSpan({ reader, bytes }: Input, end: number): TracedSpan | undefined {
  const ids = new Map<number, string>();
  const attributes = new AttributeReader(reader, bytes);
  let kind: number | undefined;
  fields(reader, end, (tag) => {
    // Writers put the kind first: attributes of work inside of a service are not looked at then.
    if (tag === ATTRIBUTE) return (kind === undefined || kindOf(kind) !== undefined) && attributes.read(end);
    if (tag === number(6)) kind = reader.uint32();
    else if (tag === TRACE_ID || tag === SPAN_ID || tag === PARENT_ID) {
      const to = inner(reader, end);
      if (to - reader.pos <= LONGEST_ID) ids.set(tag, bytes.toString('hex', reader.pos, to));
      reader.pos = to;
    } else return false;
    return true;
  });
  const side = kind === undefined ? undefined : kindOf(kind);
  if (side === undefined) return undefined;
  const [trace = '', span = '', parent = ''] = [TRACE_ID, SPAN_ID, PARENT_ID].map((tag) => ids.get(tag));
  return { kind: side, id: spanId(trace, span), parent: spanId(trace, parent), attributes: attributes.found };
}

/** Attributes of a resource. */
function attributesAt({ reader, bytes }: Input, end: number): Attributes {
  const attributes = new AttributeReader(reader, bytes);
  fields(reader, end, (tag) => tag === message(1) && attributes.read(end));
  return attributes.found;
}

/** Reads one attribute after the other, the values of those alone that are wanted. */
class AttributeReader {
  readonly #reader: BinaryReader;
  readonly #bytes: Buffer;
  #found: Map<string, AttributeValue> | undefined;
  #looked = 0;

  constructor(reader: BinaryReader, bytes: Buffer) {
    this.#reader = reader;
    this.#bytes = bytes;
  }

  get found(): Attributes {
    return this.#found ?? NO_ATTRIBUTES;
  }

  /** The attribute that begins here; false, and nothing read, beyond the limit. */
  read(end: number): boolean {
    if (this.#looked >= TRACE_LIMITS.attributes) return false;
    this.#looked += 1;
    const to = inner(this.#reader, end);
    let name: string | undefined;
    // Name before value, as all writers have it; an attribute laid out otherwise is stepped over.
    if (this.#reader.pos < to && this.#reader.uint32() === message(1)) name = this.#name(to);
    if (name !== undefined) {
      fields(this.#reader, to, (tag) => {
        if (tag !== message(2)) return false;
        const value = valueAt(this.#reader, this.#bytes, inner(this.#reader, to));
        if (value !== undefined) (this.#found ??= new Map()).set(name, value);
        return true;
      });
    }
    this.#reader.pos = to;
    return true;
  }

  /** Most names are none that is wanted already by their length and beginning, and are never made a text. */
  #name(end: number): string | undefined {
    const to = inner(this.#reader, end);
    const from = this.#reader.pos;
    this.#reader.pos = to;
    if (!mayBeWanted(to - from, this.#bytes[from] ?? 0)) return undefined;
    const name = this.#bytes.toString('latin1', from, to);
    return isWanted(name) ? name : undefined;
  }
}

function valueAt(reader: BinaryReader, bytes: Buffer, end: number): AttributeValue | undefined {
  let value: AttributeValue | undefined;
  fields(reader, end, (tag) => {
    if (tag === message(1)) {
      const to = inner(reader, end);
      value = text(bytes, reader.pos, to);
      reader.pos = to;
    } else if (tag === number(3)) value = Number(reader.int64());
    else if (tag === message(5)) {
      const to = inner(reader, end);
      value = textsAt(reader, bytes, to);
    } else return false;
    return true;
  });
  return value;
}

/** The texts of a list; lists in lists and anything else in it are stepped over. */
function textsAt(reader: BinaryReader, bytes: Buffer, end: number): readonly string[] {
  const texts: string[] = [];
  fields(reader, end, (tag) => {
    if (tag !== message(1) || texts.length >= TRACE_LIMITS.list) return false;
    const to = inner(reader, end);
    fields(reader, to, (member) => {
      if (member !== message(1)) return false;
      const until = inner(reader, to);
      texts.push(text(bytes, reader.pos, until));
      reader.pos = until;
      return true;
    });
    return true;
  });
  return texts;
}

/** A text, cut before it is decoded: four bytes make the longest character. */
function text(bytes: Buffer, from: number, to: number): string {
  return bytes.toString('utf8', from, Math.min(to, from + TRACE_LIMITS.text * 4));
}

const WIRES: readonly (WireType | undefined)[] = [
  WireType.Varint,
  WireType.Bit64,
  WireType.LengthDelimited,
  WireType.StartGroup,
  WireType.EndGroup,
  WireType.Bit32,
];

/** The fields up to `end`; what `read` does not take is stepped over. Throws when a field is longer than its message. */
function fields(reader: BinaryReader, end: number, read: (tag: number) => boolean): void {
  while (reader.pos < end) {
    const tag = reader.uint32();
    const wire = WIRES[tag & 7];
    if (tag < 8 || wire === undefined) throw unreadable();
    if (!read(tag)) {
      if (wire === WireType.LengthDelimited) reader.pos = inner(reader, end);
      else reader.skip(wire, tag >>> 3);
    }
    if (reader.pos > end) throw unreadable();
  }
}

/** Where the message that begins here ends. */
function inner(reader: BinaryReader, end: number): number {
  const length = reader.uint32();
  const to = reader.pos + length;
  if (to > end) throw unreadable();
  return to;
}

/** Reads a message whose damage is its own. */
function part({ reader, batch }: Input, end: number, read: (end: number) => void): void {
  const to = inner(reader, end);
  try {
    read(to);
  } catch {
    batch.damagedPart();
  }
  reader.pos = to;
}
