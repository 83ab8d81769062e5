import type { SeenHost } from '#estate/model';
import type { Instant, Outcome, ResourceRef, TextParams, Verdict } from '#kernel';

/** A machine that reports, as a resource. */
export interface Machine {
  readonly resource: ResourceRef;
  readonly host: SeenHost;
  /** It has not reported for too long to say what is so now. */
  readonly isSilent: boolean;
}

/** What was found before and is not closed. */
export interface KnownBefore {
  readonly discriminator: string;
  readonly params: TextParams;
}

/** What is known of a rule before, by the ARN of the resource. */
export type KnownOfRule = ReadonlyMap<string, readonly KnownBefore[]>;

export interface RuntimeAsking {
  readonly asOf: Instant;
  readonly isOn: (rule: string) => boolean;
  readonly known: (rule: string) => KnownOfRule;
}

export interface RuntimeResult {
  readonly verdicts: readonly Verdict[];
  /** By `verdictIdentity`: what was found before and cannot be looked at now. */
  readonly unseen: ReadonlyMap<string, { readonly complete: false; readonly missing: string; readonly reason: string }>;
  /** By `verdictIdentity`: what was found before and stays as it is, seen again or not. */
  readonly kept: ReadonlySet<string>;
  /** Machines, by rule. */
  readonly tally: Readonly<Record<string, Record<Outcome, number>>>;
}

/** What a rule says of one machine: its failures, and of what was found before what is mended or cannot be told. */
export interface MachineAnswer {
  readonly fails: readonly Verdict[];
  readonly passes: readonly Verdict[];
  /** Discriminators of what was found before and cannot be told now. */
  readonly untold: readonly string[];
  /** Discriminators of what stays as it was found. */
  readonly kept?: readonly string[];
}

export type MachineRule = (machine: Machine, known: readonly KnownBefore[]) => MachineAnswer;
