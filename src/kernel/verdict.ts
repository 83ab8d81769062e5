import type { Evidence } from './evidence.ts';
import type { Instant } from './instant.ts';
import type { Severity } from './severity.ts';
import type { TextParams } from './text.ts';

export const OUTCOMES = ['pass', 'fail', 'unknown', 'not-applicable'] as const;

/** `unknown` means that a needed fact is missing; it is never a pass. */
export type Outcome = (typeof OUTCOMES)[number];

/** A machine code with its parameters; the prose for it lives in the rule's texts. */
export interface Reason {
  readonly code: string;
  readonly params: TextParams;
}

/** The resource a verdict is about. */
export interface ResourceRef {
  readonly arn: string;
  /** AWS Config or CloudFormation resource type, `AWS::IAM::User`. */
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  /** `global` for resources without a region. */
  readonly region: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** One piece of work that ends a finding and others with it, where the rule alone cannot name it. */
export interface FixUnit {
  /** Key of the fix catalogue. */
  readonly id: string;
  /** What is worked on: an ARN. Findings with the same fix and place are one action. */
  readonly place: string;
}

/** How a hiding by a kept statement is named; no entry of a policy may be called so. */
export const STATEMENT_PREFIX = 'vex/';

/** A statement that hides what a rule says, by whoever answers for it, until an end. */
export interface Hiding {
  /** `STATEMENT_PREFIX` and the id of the statement. */
  readonly entry: string;
  readonly reason: string;
  readonly approvedBy: string;
  /** Exclusive. */
  readonly until: Instant;
}

/** What one rule says of one resource (or of one part of it, named by the discriminator). */
export interface Verdict {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly severity: Severity;
  readonly resource: ResourceRef;
  /** Tells apart several verdicts of one rule on one resource, for example an access key id; otherwise ''. */
  readonly discriminator: string;
  readonly reason: Reason;
  readonly evidence: readonly Evidence[];
  /** Only from rules whose fix is named `per: 'verdict'`. */
  readonly fix?: FixUnit;
  /** When it must be mended by a clock of the rule's own, in place of the severity's days. */
  readonly due?: Instant;
  /** What hides it although it fails: an entry of the policy goes before it. */
  readonly hidden?: Hiding;
}

/** The stable identity of what a verdict is about: no time, no scan, no wording in it. */
export function verdictIdentity(
  verdict: Pick<Verdict, 'rule' | 'discriminator'> & { readonly resource: Pick<ResourceRef, 'arn'> },
): string {
  return `${verdict.rule}|${verdict.resource.arn}|${verdict.discriminator}`;
}
