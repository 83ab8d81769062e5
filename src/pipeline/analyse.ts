import { analyseWith } from './analyse-with.ts';
import type { AnalysisRequest } from './request.ts';
import type { AnalysisSummary } from './summary.ts';
import { wholeEngine } from './whole-engine.ts';

/** `analyseWith` all rules there are. */
export function analyse(request: AnalysisRequest): Promise<AnalysisSummary> {
  return analyseWith(wholeEngine, request);
}
