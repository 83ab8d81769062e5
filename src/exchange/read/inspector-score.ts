import { at } from '#kernel';
import { listAt, numberAt, textAt } from '../formats/support/members.ts';

/** The score that Amazon Inspector gives, with what it adjusted. */
export interface ScoreOfInspector {
  readonly score: number;
  readonly version?: string;
  readonly vector?: string;
  readonly adjustments: readonly { readonly metric: string; readonly reason: string }[];
}

/** Adjustments taken over: there are as many as CVSS has metrics. */
const MAX_ADJUSTMENTS = 40;

/**
 * The score in a record of Amazon Inspector, in its own shape or as Security Hub passes it on; undefined when there is none.
 * https://docs.aws.amazon.com/inspector/v2/APIReference/API_CvssScoreDetails.html (read 2026-11-26),
 * https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_Cvss.html (read 2026-11-26)
 */
export function readInspectorScore(record: unknown): ScoreOfInspector | undefined {
  const own = at(record, 'inspectorScoreDetails', 'adjustedCvss');
  const passedOn = listAt(record, 'Vulnerabilities', 0, 'Cvss');
  const adjusted = passedOn.find((one) => listAt(one, 'Adjustments').length > 0) ?? passedOn[0];
  return (
    scoreOf(own, numberAt(record, 'inspectorScore') ?? numberAt(own, 'score'), {
      vector: 'scoringVector',
      version: 'version',
      adjustments: 'adjustments',
      metric: 'metric',
      reason: 'reason',
    }) ??
    scoreOf(
      adjusted,
      numberAt(record, 'ProductFields', 'aws/inspector/inspectorScore') ?? numberAt(adjusted, 'BaseScore'),
      {
        vector: 'BaseVector',
        version: 'Version',
        adjustments: 'Adjustments',
        metric: 'Metric',
        reason: 'Reason',
      },
    )
  );
}

interface Members {
  readonly vector: string;
  readonly version: string;
  readonly adjustments: string;
  readonly metric: string;
  readonly reason: string;
}

function scoreOf(given: unknown, score: number | undefined, members: Members): ScoreOfInspector | undefined {
  if (score === undefined || score < 0 || score > 10) return undefined;
  const [vector, version] = [textAt(given, members.vector), textAt(given, members.version)];
  const adjustments = listAt(given, members.adjustments)
    .slice(0, MAX_ADJUSTMENTS)
    .map((one) => ({
      metric: textAt(one, members.metric).slice(0, 100),
      reason: textAt(one, members.reason).slice(0, 400),
    }))
    .filter(({ metric }) => metric !== '');
  return {
    score,
    ...(version === '' ? {} : { version: version.slice(0, 20) }),
    ...(vector === '' ? {} : { vector: vector.slice(0, 300) }),
    adjustments,
  };
}
