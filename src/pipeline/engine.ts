import type { RuleHead } from '#analysis';
import type { Exposure, Network, RenewedPlace } from '#analysis/exposure/network';
import type { AccountCredentials, JudgeContext } from '#analysis/credentials';
import type { KnownOfRule } from '#analysis/runtime/findings';
import type { VulnerabilityKnowledge, VulnerabilityOptions } from '#analysis/vulnerability/findings';
import type { OrganizationDirectory, RuntimeReader, SnapshotReader, SoftwareReader } from '#estate/model';
import type { LookedFor, Tally, Unseen } from '#findings';
import type { Verdict } from '#kernel';
import type { AccountPortion } from './portion.ts';

/** What an analysis says of one account. */
export interface AccountResult {
  readonly accountId: string;
  /** All that fail or are unknown, and the others that were `wanted`. */
  readonly verdicts: readonly Verdict[];
  readonly tally: Tally;
  /** Left out when credentials were not looked at. */
  readonly credentials?: AccountCredentials;
  /** What of the account was judged; all of it when left out. */
  readonly portion?: AccountPortion | undefined;
  /** Which findings of the account were looked for; all when left out. */
  readonly isLookedFor?: LookedFor;
  /** What could not be looked at in one thing although its kind was seen. */
  readonly unseen: Unseen;
}

/** Software and what is known of vulnerabilities, as far as the store has it. */
export interface KnownSoftware {
  readonly software: SoftwareReader;
  readonly knowledge: VulnerabilityKnowledge;
  /** What agents and traces see running; left out: nothing is said of what is loaded, and of databases talked to. */
  readonly runtime?: RuntimeReader;
}

export interface EngineOptions {
  readonly disabledRules: ReadonlySet<string>;
  /** Whether a verdict that does not fail is needed too, by its `verdictIdentity`: there is a finding it would close. */
  readonly wanted: (identity: string) => boolean;
  /** Quick denial: no identity of this resource (by ARN) is wanted. */
  readonly wantedResource: (arn: string) => boolean;
  /** The accounts to judge. */
  readonly accounts: readonly string[];
  /** What of some of them; all of an account when it is left out. */
  readonly portions?: ReadonlyMap<string, AccountPortion> | undefined;
  readonly software?: KnownSoftware | undefined;
  /** What agents and traces see running; left out: what was found there stays as it was. */
  readonly runtime?: RuntimeReader | undefined;
  /** What a rule found before and is not closed. */
  readonly known?: (rule: string) => KnownOfRule;
  /** Vulnerabilities that were found before, by the ARN of their resource. */
  readonly vulnerable?: VulnerabilityOptions['known'];
}

/** The network of a whole snapshot and what the internet reaches in it. */
export interface Exposed {
  readonly network: Network;
  readonly exposures: readonly Exposure[];
}

/** The analysis as the pipeline sees it: pure, one account after the other. */
export interface Engine {
  readonly rules: readonly RuleHead[];
  analyse(
    reader: SnapshotReader,
    directory: OrganizationDirectory,
    context: JudgeContext,
    options: EngineOptions,
  ): AsyncIterable<AccountResult>;
  /** Left out by engines that do not look at networks. */
  exposed?(reader: SnapshotReader): Promise<Exposed>;
  /** Lets `exposed` of a snapshot begin with what is known of an earlier one, which differs from it in these places. */
  carry?(previous: SnapshotReader, reader: SnapshotReader, places: readonly RenewedPlace[]): void;
}
