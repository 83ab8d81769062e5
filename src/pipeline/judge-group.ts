import type { OrganizationDirectory } from '#estate/model';
import { VULNERABLE_PACKAGE_RULE } from '#analysis/vulnerability/findings';
import { wantedVerdicts, type KnownFindings, knownOfRule, readFindingsOf } from '#findings';
import type { AnalysisRequest } from './request.ts';
import type { AccountResult, Engine } from './engine.ts';
import type { AccountPortion } from './portion.ts';

function isSoftware(portion: AccountPortion | undefined): boolean {
  return portion?.families.size === 1 && portion.families.has('software');
}

/** What the store knows and what the snapshot says of one group of accounts. */
export interface JudgedGroup {
  readonly known: KnownFindings;
  readonly results: readonly AccountResult[];
}

/** Reads the findings of a group and judges those of its accounts that are in the snapshot. */
export async function judgeGroup(
  engine: Engine,
  { store, reader, asOf, policy, software, runtime, portions }: AnalysisRequest,
  directory: OrganizationDirectory,
  group: readonly string[],
  isOff: (rule: string, accountId: string) => boolean,
): Promise<JudgedGroup> {
  const isSoftwareAlone = group.every((id) => isSoftware(portions?.get(id)));
  const known = await readFindingsOf(store.db, group, isSoftwareAlone ? VULNERABLE_PACKAGE_RULE.id : undefined);
  const inSnapshot = new Set(reader.accountIds());
  const accounts = group.filter((accountId) => inSnapshot.has(accountId));
  const context = { asOf, thresholds: policy.thresholds };
  const results: AccountResult[] = [];
  for (const { disabledRules, accounts: alike } of byRulesAsked(engine, accounts, isOff)) {
    const before = (rule: string) => knownOfRule(known, rule);
    const options = {
      ...wantedVerdicts(known),
      disabledRules,
      accounts: alike,
      portions,
      software,
      runtime,
      known: before,
      vulnerable: before(VULNERABLE_PACKAGE_RULE.id),
    };
    results.push(...(await Array.fromAsync(engine.analyse(reader, directory, context, options))));
  }
  return { known, results };
}

interface Alike {
  readonly disabledRules: ReadonlySet<string>;
  readonly accounts: string[];
}

/** Accounts of which the same rules are asked, together: a policy makes few such groups, mostly one. */
function byRulesAsked(
  { rules }: Engine,
  accounts: readonly string[],
  isOff: (rule: string, accountId: string) => boolean,
): Iterable<Alike> {
  const groups = new Map<string, Alike>();
  for (const accountId of accounts) {
    const disabled = rules.map(({ id }) => id).filter((id) => isOff(id, accountId));
    const key = disabled.join();
    const group = groups.get(key) ?? { disabledRules: new Set(disabled), accounts: [] };
    group.accounts.push(accountId);
    groups.set(key, group);
  }
  return groups.values();
}
