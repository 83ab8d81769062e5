import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { SpanBatch } from './span.ts';

/** `protobuf` or `json`: an answer is of the kind that its request was. */
export type OtlpEncoding = 'protobuf' | 'json';

export const OTLP_TYPES: Readonly<Record<OtlpEncoding, string>> = {
  protobuf: 'application/x-protobuf',
  json: 'application/json',
};

const BYTES = WireType.LengthDelimited;
const VARINT = WireType.Varint;

/**
 * `ExportTraceServiceResponse`: empty when all was taken; else how many spans were not and why.
 * https://opentelemetry.io/docs/specs/otlp/#partial-success-1 (read 2026-11-26)
 */
export function writeAnswer(encoding: OtlpEncoding, { damaged, left }: Pick<SpanBatch, 'damaged' | 'left'>): Buffer {
  const rejected = damaged + left;
  const reasons = [
    ...(damaged > 0 ? [`${damaged} spans or parts could not be read`] : []),
    ...(left > 0 ? [`${left} spans were beyond what one request may hold: send smaller batches`] : []),
  ].join('; ');
  if (encoding === 'json') {
    const partialSuccess = { rejectedSpans: String(rejected), errorMessage: reasons };
    return Buffer.from(JSON.stringify(rejected === 0 ? {} : { partialSuccess }));
  }
  const writer = new BinaryWriter();
  if (rejected > 0) writer.tag(1, BYTES).fork().tag(1, VARINT).int64(rejected).tag(2, BYTES).string(reasons).join();
  return Buffer.from(writer.finish());
}

/**
 * `google.rpc.Status`, which every failure is answered with; `code` is one of gRPC's. In JSON the mend stands by itself:
 * readers ignore members they do not know.
 * https://opentelemetry.io/docs/specs/otlp/#failures-1 (read 2026-11-26)
 */
export function writeStatus(encoding: OtlpEncoding, code: number, message: string, mend: string): Buffer {
  if (encoding === 'json') return Buffer.from(JSON.stringify({ code, message, mend }));
  const writer = new BinaryWriter().tag(1, VARINT).int32(code).tag(2, BYTES).string(`${message}; ${mend}`);
  return Buffer.from(writer.finish());
}
