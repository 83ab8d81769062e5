export { FORGOTTEN_AFTER_DAYS, TRACE_LIMITS } from './limits.ts';
export type { IsPublic } from './seen/client.ts';
export { TraceCounter } from './seen/tally.ts';
export type { SpanBatch } from './span.ts';
export { type Forgotten, forgetTraces } from './store/forget.ts';
export { readServiceMap } from './store/read.ts';
export { writeTally } from './store/write.ts';
