import type { RuleHead } from '#analysis';
import type { Exposure, Network } from '#analysis/exposure/network';
import type { AccountCredentials, JudgeContext } from '#analysis/credentials';
import type { VulnerabilityKnowledge, VulnerabilityOptions } from '#analysis/vulnerability/findings';
import type { OrganizationDirectory, SnapshotReader, SoftwareReader } from '#estate/model';
import type { Tally, Unseen } from '#findings';
import type { Verdict } from '#kernel';

/** What an analysis says of one account. */
export interface AccountResult {
  readonly accountId: string;
  /** All that fail or are unknown, and the others that were `wanted`. */
  readonly verdicts: readonly Verdict[];
  readonly tally: Tally;
  readonly credentials: AccountCredentials;
  /** What could not be looked at in one thing although its kind was seen. */
  readonly unseen: Unseen;
}

/** Software and what is known of vulnerabilities, as far as the store has it. */
export interface KnownSoftware {
  readonly software: SoftwareReader;
  readonly knowledge: VulnerabilityKnowledge;
}

export interface EngineOptions {
  readonly disabledRules: ReadonlySet<string>;
  /** Whether a verdict that does not fail is needed too, by its `verdictIdentity`: there is a finding it would close. */
  readonly wanted: (identity: string) => boolean;
  /** Quick denial: no identity of this resource (by ARN) is wanted. */
  readonly wantedResource: (arn: string) => boolean;
  /** The accounts to judge. */
  readonly accounts: readonly string[];
  readonly software?: KnownSoftware | undefined;
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
}
