import { analyseWith } from './analyse-with.ts';
import type { AnalysisRequest } from './request.ts';
import { credentialEngine } from './credential-engine.ts';
import type { AnalysisSummary } from './summary.ts';

/** `analyseWith` all rules there are. */
export function analyse(request: AnalysisRequest): Promise<AnalysisSummary> {
  return analyseWith(credentialEngine, request);
}
