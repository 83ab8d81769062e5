import type { OrganizationDirectory } from '#estate/model';
import { wantedVerdicts, type KnownFindings, readFindingsOf } from '#findings';
import type { AnalysisRequest } from './request.ts';
import type { AccountResult, Engine } from './engine.ts';

/** What the store knows and what the snapshot says of one group of accounts. */
export interface JudgedGroup {
  readonly known: KnownFindings;
  readonly results: readonly AccountResult[];
}

/** Reads the findings of a group and judges those of its accounts that are in the snapshot. */
export async function judgeGroup(
  engine: Engine,
  { store, reader, asOf, policy }: AnalysisRequest,
  directory: OrganizationDirectory,
  group: readonly string[],
): Promise<JudgedGroup> {
  const known = await readFindingsOf(store.db, group);
  const inSnapshot = new Set(reader.accountIds());
  const options = {
    ...wantedVerdicts(known),
    disabledRules: new Set(policy.disabledRules.map(({ rule }) => rule)),
    accounts: group.filter((accountId) => inSnapshot.has(accountId)),
  };
  const context = { asOf, thresholds: policy.thresholds };
  const results = await Array.fromAsync(engine.analyse(reader, directory, context, options));
  return { known, results };
}
