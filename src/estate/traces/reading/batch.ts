import { Fault } from '#kernel';
import { TRACE_LIMITS } from '../limits.ts';
import {
  type Attributes,
  SPAN_KINDS,
  type SpanBatch,
  type SpanGroup,
  type SpanKind,
  type TracedSpan,
} from '../span.ts';

/** Values of `Span.SpanKind`: https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/trace/v1/trace.proto (read 2026-11-26) */
const KIND_NUMBERS: Readonly<Record<number, SpanKind>> = { 2: 'server', 3: 'client', 4: 'producer', 5: 'consumer' };

export function kindOf(number: number): SpanKind | undefined {
  return KIND_NUMBERS[number];
}

/** `SPAN_KIND_SERVER` and its like. */
export function kindNamed(name: string): SpanKind | undefined {
  return SPAN_KINDS.find((kind) => name === `SPAN_KIND_${kind.toUpperCase()}`);
}

/** A trace has 16 bytes and a span 8, none of them all zero. */
const TRACE = /^(?!0{32})[0-9a-f]{32}$/;
const SPAN = /^(?!0{16})[0-9a-f]{16}$/;

/** Names one span among all; empty when either half is no id. */
export function spanId(trace: string, span: string): string {
  return TRACE.test(trace) && SPAN.test(span) ? `${trace}${span}` : '';
}

/** Collects what a reader finds, within the limits of one request. */
export class BatchBuilder {
  #groups: SpanGroup[] = [];
  #spans = 0;
  #damaged = 0;
  #left = 0;

  /** False when no more spans are taken; the span is counted either way. */
  admit(): boolean {
    if (this.#spans >= TRACE_LIMITS.spans) {
      this.#left += 1;
      return false;
    }
    this.#spans += 1;
    return true;
  }

  /** A span that was admitted and could not be read. */
  damagedSpan(): void {
    this.#spans -= 1;
    this.#damaged += 1;
  }

  /** A part of which nobody knows how many spans it held. */
  damagedPart(): void {
    this.#damaged += 1;
  }

  add(resource: Attributes, scope: string, spans: readonly TracedSpan[], count: number): void {
    if (count === 0) return;
    if (this.#groups.length < TRACE_LIMITS.groups) this.#groups.push({ resource, scope, spans });
    else {
      this.#spans -= count;
      this.#left += count;
    }
  }

  /** Fault `bad-input` when nothing could be read of what was there. */
  done(): SpanBatch {
    if (this.#spans === 0 && this.#left === 0 && this.#damaged > 0) throw unreadable();
    return { groups: this.#groups, spans: this.#spans, damaged: this.#damaged, left: this.#left };
  }
}

export function unreadable(cause?: unknown): Fault {
  return new Fault('bad-input', 'the request is no ExportTraceServiceRequest of OTLP', {
    mend: 'send OTLP 1.x as `application/x-protobuf` or `application/json`, and name the one that is sent',
    cause,
  });
}
