export * from './host-row.ts';
export * from './reader.ts';
export { CLOCK_TOLERANCE } from './reading/clock.ts';
export { parseReport } from './reading/parse.ts';
export { type ReadReport, readReport } from './reading/request.ts';
export { type Correction, type Corrections } from './reading/tally.ts';
export { isOpenToAll } from './summary.ts';
