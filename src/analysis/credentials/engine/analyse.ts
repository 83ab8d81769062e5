import type { ResourceRef, Verdict } from '#kernel';
import type { OrganizationDirectory, SnapshotReader } from '#estate/model';
import { buildAccountCredentials } from '../build/account.ts';
import { rootRef } from '../build/root.ts';
import { type AnyCredentialRule, type JudgeContext, ruleContext } from '../contract.ts';
import type { AccountCredentials } from '../inventory.ts';
import { CREDENTIAL_RULES } from '../rules/registry.generated.ts';
import { judgeAccount, type Tally, type Wanted } from './judge.ts';
import { accountFacts, type OrganizationSight, readOrganization } from './organization.ts';
import { readSlices } from './read-slices.ts';
import { accountSight, type BlindSpot, sightWitness } from './sight.ts';

export interface AnalysisOptions extends Wanted {
  readonly disabledRules: ReadonlySet<string>;
  /** Which accounts; those of the snapshot when absent. */
  readonly accounts?: readonly string[];
}

/** What the rules say of one account. */
export interface AccountResult {
  readonly accountId: string;
  /** Every verdict that fails or is unknown, and the others that are wanted. */
  readonly verdicts: readonly Verdict[];
  /** Subjects by rule and outcome, remarks about sight included; each enabled rule has an entry. */
  readonly tally: Tally;
  readonly credentials: AccountCredentials;
  /** Kinds of which not everything was seen. */
  readonly blind: readonly BlindSpot[];
}

/**
 * Judges the credentials of a snapshot, one account after the other: memory is bounded by the largest account.
 * Pure but for the reading: the same snapshot, directory, context and options give the same results in the same order.
 */
export async function* analyseCredentials(
  reader: SnapshotReader,
  directory: OrganizationDirectory,
  context: JudgeContext,
  options: AnalysisOptions,
): AsyncIterable<AccountResult> {
  const all: readonly AnyCredentialRule[] = CREDENTIAL_RULES;
  const rules = all.filter(({ id }) => !options.disabledRules.has(id));
  const judging = ruleContext(context);
  const witness = sightWitness(rules, reader.manifest);
  const organization = await readOrganization(reader);
  for (const accountId of options.accounts ?? reader.accountIds()) {
    const slices = await readSlices(reader, accountId);
    const credentials = buildAccountCredentials(slices, accountFacts(accountId, directory, organization));
    const sight = accountSight(accountId, slices, organization);
    const { verdicts, tally } = judgeAccount(credentials, sight, rules, judging, options);
    for (const verdict of witness.verdicts(accountRef(credentials, organization), sight, options.wanted)) {
      verdicts.push(verdict);
      const count = tally[verdict.rule];
      if (count !== undefined && verdict.outcome === 'unknown') count.unknown += 1;
    }
    yield { accountId, verdicts, tally, credentials, blind: sight.blind };
  }
}

/** The account as a whole: the ARN of its root user, as Security Hub names accounts in findings. */
function accountRef({ accountId, accountName }: AccountCredentials, { partition }: OrganizationSight): ResourceRef {
  return { ...rootRef(accountId, `arn:${partition}:iam::${accountId}:root`), name: accountName };
}
