import { isPublicAddress } from '#analysis/addresses';
import { TraceReceiver, type TraceReceiverInit } from '#estate/traces/otlp';

export { TRACE_LIMITS } from '#estate/traces';
export { OTLP_TYPES, type OtlpEncoding, type TraceReceiver, writeAnswer, writeStatus } from '#estate/traces/otlp';

/** Takes in traces of the organization's services; `run` writes what they tell. */
export function createTraceReceiver(init: Omit<TraceReceiverInit, 'isPublic'>): TraceReceiver {
  return new TraceReceiver({ ...init, isPublic: isPublicAddress });
}
