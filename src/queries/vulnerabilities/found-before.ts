import type { BodCode } from '#analysis/vulnerability/decision';
import { VULNERABLE_PACKAGE_RULE } from '#analysis/vulnerability/findings';
import type { FindingState } from '#findings';
import { severityOfRank, type TextParams } from '#kernel';
import type { Store } from '#platform/store';
import { storedJson } from '../stored-json.ts';
import type { VulnerabilityLine } from './shapes.ts';

/** What the last analysis decided about a vulnerability of a resource. */
export type FoundBefore = Pick<VulnerabilityLine, 'severity' | 'unknown' | 'reasons'> &
  Partial<Pick<VulnerabilityLine, 'term' | 'due' | 'score' | 'base'>> &
  Required<Pick<VulnerabilityLine, 'finding'>>;

/** The findings of a resource by vulnerability; those that are over are left out. */
export async function foundBefore(store: Store, arn: string): Promise<ReadonlyMap<string, FoundBefore>> {
  const rows = await store.db
    .selectFrom('finding')
    .select(['id', 'discriminator', 'state', 'severity', 'owner', 'due_at', 'reason_params'])
    .where('rule', '=', VULNERABLE_PACKAGE_RULE.id)
    .where('resource_arn', '=', arn)
    .where('state', 'not in', ['fixed', 'gone'])
    .execute();
  return new Map(
    rows.map((row) => {
      const params = storedJson<TextParams>(row.reason_params, `reason of finding ${row.id}`);
      const { term, score, base } = params;
      return [
        row.discriminator,
        {
          severity: severityOfRank(row.severity),
          due: row.due_at,
          // Reasons and open points are those of the analysis: `yagura cve` tells them.
          unknown: [],
          reasons: [],
          ...(typeof term === 'string' && { term: term as BodCode }),
          ...(typeof score === 'number' && { score }),
          ...(typeof base === 'number' && { base }),
          finding: { id: row.id, state: row.state as FindingState, owner: row.owner },
        },
      ];
    }),
  );
}
