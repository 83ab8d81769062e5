import { isJson, type Json } from '#kernel';
import { isWanted } from '../conventions.ts';
import { TRACE_LIMITS } from '../limits.ts';
import { type Attributes, type AttributeValue, NO_ATTRIBUTES, type SpanBatch, type TracedSpan } from '../span.ts';
import { BatchBuilder, kindNamed, kindOf, spanId, unreadable } from './batch.ts';

/**
 * Reads the same as JSON: ids in hexadecimal, numbers of 64 bits as text, enumerations as numbers (names are taken too).
 * https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding (read 2026-11-26)
 */
export function readJson(body: Uint8Array): SpanBatch {
  const batch = new BatchBuilder();
  const request = parse(body);
  if (!isJson(request)) throw unreadable();
  for (const one of listOf(request['resourceSpans'], batch)) {
    const resource = attributesOf(isJson(one['resource']) ? one['resource']['attributes'] : undefined);
    for (const group of listOf(one['scopeSpans'], batch)) {
      const scope = isJson(group['scope']) ? group['scope']['name'] : undefined;
      addScope(batch, resource, typeof scope === 'string' ? cut(scope) : '', group['spans']);
    }
  }
  return batch.done();
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8'));
  } catch (cause) {
    throw unreadable(cause);
  }
}

function addScope(batch: BatchBuilder, resource: Attributes, scope: string, given: unknown): void {
  const spans: TracedSpan[] = [];
  let count = 0;
  if (given !== undefined && !Array.isArray(given)) batch.damagedPart();
  for (const one of Array.isArray(given) ? given : []) {
    if (!batch.admit()) continue;
    if (isJson(one)) {
      count += 1;
      const span = spanOf(one);
      if (span !== undefined) spans.push(span);
    } else batch.damagedSpan();
  }
  batch.add(resource, scope, spans, count);
}

function spanOf(one: Json): TracedSpan | undefined {
  const given = one['kind'];
  const kind = typeof given === 'number' ? kindOf(given) : typeof given === 'string' ? kindNamed(given) : undefined;
  if (kind === undefined) return undefined;
  const trace = idOf(one['traceId']);
  return {
    kind,
    id: spanId(trace, idOf(one['spanId'])),
    parent: spanId(trace, idOf(one['parentSpanId'])),
    attributes: attributesOf(one['attributes']),
  };
}

function attributesOf(given: unknown): Attributes {
  if (!Array.isArray(given)) return NO_ATTRIBUTES;
  let found: Map<string, AttributeValue> | undefined;
  for (const one of given.slice(0, TRACE_LIMITS.attributes)) {
    if (!isJson(one) || typeof one['key'] !== 'string' || !isWanted(one['key'])) continue;
    const value = valueOf(one['value']);
    if (value !== undefined) (found ??= new Map()).set(one['key'], value);
  }
  return found ?? NO_ATTRIBUTES;
}

function valueOf(given: unknown): AttributeValue | undefined {
  if (!isJson(given)) return undefined;
  const [stringValue, intValue, arrayValue] = ['stringValue', 'intValue', 'arrayValue'].map((name) => given[name]);
  if (typeof stringValue === 'string') return cut(stringValue);
  if (typeof intValue === 'number' || (typeof intValue === 'string' && intValue.length <= 20)) return Number(intValue);
  if (!isJson(arrayValue) || !Array.isArray(arrayValue['values'])) return undefined;
  return arrayValue['values'].slice(0, TRACE_LIMITS.list).flatMap((one: unknown) => {
    const value = isJson(one) ? one['stringValue'] : undefined;
    return typeof value === 'string' ? [cut(value)] : [];
  });
}

/** Hexadecimal in either case. */
function idOf(given: unknown): string {
  return typeof given === 'string' && given.length <= 32 ? given.toLowerCase() : '';
}

function cut(text: string): string {
  return text.slice(0, TRACE_LIMITS.text * 4);
}

/** The objects of a list; what is none is counted. */
function listOf(given: unknown, batch: BatchBuilder): readonly Json[] {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) {
    batch.damagedPart();
    return [];
  }
  return given.filter((one: unknown): one is Json => {
    const is = isJson(one);
    if (!is) batch.damagedPart();
    return is;
  });
}
