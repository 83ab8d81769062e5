/** A value as it came: texts and numbers, lists of texts; everything else of a span is left where it was. */
export type AttributeValue = string | number | readonly string[];

export type Attributes = ReadonlyMap<string, AttributeValue>;

export const NO_ATTRIBUTES: Attributes = new Map();

/** Sides of a call. A span of no kind that is told here is work inside of a service. */
export const SPAN_KINDS = ['server', 'client', 'producer', 'consumer'] as const;

export type SpanKind = (typeof SPAN_KINDS)[number];

/** A span by which a service speaks to another. */
export interface TracedSpan {
  readonly kind: SpanKind;
  /** Trace and span in lower-case hexadecimal; empty when they are none, which joins with nothing. */
  readonly id: string;
  /** The span in the same trace that caused it; empty for a first one. */
  readonly parent: string;
  readonly attributes: Attributes;
}

/** Spans that one library made in one process. */
export interface SpanGroup {
  readonly resource: Attributes;
  /** Name of the library; empty when it did not say. */
  readonly scope: string;
  readonly spans: readonly TracedSpan[];
}

/** What could be read of a request. */
export interface SpanBatch {
  readonly groups: readonly SpanGroup[];
  /** Spans that were read, work inside of services included. */
  readonly spans: number;
  /** Spans, or parts that hold spans, that were damaged. */
  readonly damaged: number;
  /** Spans behind the limit of a request. */
  readonly left: number;
}
