export { OTLP_TYPES, type OtlpEncoding, writeAnswer, writeStatus } from '../answer.ts';
export { readJson } from '../reading/json.ts';
export { readProtobuf } from '../reading/protobuf.ts';
export { TraceReceiver, type TraceReceiverInit } from '../receiver.ts';
