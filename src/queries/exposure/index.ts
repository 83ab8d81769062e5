export { exposuresCsv } from './csv.ts';
export { getExposure } from './detail.ts';
export { exposureDiff } from './diff.ts';
export { listExposures, resolveExposuresFilter } from './list.ts';
export { networkParts, type PartsQuestion } from './parts.ts';
export { reachAnswer, type ReachQuestion, suggestEndpoints } from './reach.ts';
export { exposureSummary } from './summary.ts';
export { exposureTrial } from './trial.ts';
