import type { OrganizationDirectory } from '#estate/model';
import { aliveIdentities, type KnownFindings, readFindingsOf } from '#findings';
import type { AnalysisRequest } from './request.ts';
import type { AccountResult, Engine } from './engine.ts';
import { restrictReader } from './restrict.ts';

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
  const identities = aliveIdentities(known);
  const inSnapshot = new Set(reader.accountIds());
  const options = {
    disabledRules: new Set(policy.disabledRules.map(({ rule }) => rule)),
    wanted: (identity: string) => identities.has(identity),
  };
  const restricted = restrictReader(
    reader,
    group.filter((accountId) => inSnapshot.has(accountId)),
  );
  const results = await Array.fromAsync(
    engine.analyse(restricted, directory, { asOf, thresholds: policy.thresholds }, options),
  );
  return { known, results };
}
