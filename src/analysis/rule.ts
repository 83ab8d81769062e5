import type { Evidence, LeafHead, Localized, Outcome, Reason, Severity, TextParams } from '#kernel';
import type { Kind } from '#estate/model';

/** Published catalogues that rules answer. `security-hub` numbers its controls; `aws-fsbp` and others choose among them. */
export const CATALOGUES = [
  'security-hub',
  'aws-fsbp',
  'cis-aws-3.0.0',
  'cis-aws-5.0.0',
  'pci-dss-4.0.1',
  'nist-800-53-r5',
  'config',
  'trusted-advisor',
] as const;

export type Catalogue = (typeof CATALOGUES)[number];

/** A control of a published catalogue that a rule answers: `{ catalogue: 'security-hub', id: 'IAM.3' }`. */
export interface ControlRef {
  readonly catalogue: Catalogue;
  readonly id: string;
}

/** The work item a failing verdict belongs to. Verdicts with the same fix and the same place become one action. */
export interface FixRef {
  /** Key of the fix catalogue (`src/findings/fixes`). */
  readonly id: string;
  /** What one action covers: one resource, all of an account, the whole organization, or what each verdict names. */
  readonly per: 'resource' | 'account' | 'organization' | 'verdict';
}

export interface RuleTexts {
  /** A statement of the good state, at most 80 characters, not beginning with "Ensure". */
  readonly title: Localized;
  /** Why the rule exists: what goes wrong without it. */
  readonly why: Localized;
  /** How to mend it, in the imperative, with the AWS command where there is one. */
  readonly mend: Localized;
  /** One template for each reason code the rule can give; `{param}` places. */
  readonly reasons: Readonly<Record<string, Localized>>;
}

/** What every rule says of itself, whatever it judges. */
export interface RuleHead extends LeafHead {
  readonly severity: Severity;
  readonly answers: readonly ControlRef[];
  readonly fix: FixRef;
  /** Kinds without which the rule cannot say pass. */
  readonly needs: readonly Kind[];
  /**
   * Kinds for which this rule alone says that nobody asked, on behalf of every rule that needs them.
   * Every needed kind has exactly one speaker in its family, so that an import of one file gives one remark per
   * missing kind and not one per rule.
   */
  readonly speaksFor?: readonly Kind[];
  readonly texts: RuleTexts;
}

/** A rule's answer for one subject: the engine adds rule and resource to make a Verdict of it. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly reason: Reason;
  /** Only when this case is worse or milder than the rule's own severity. */
  readonly severity?: Severity;
  readonly evidence: readonly Evidence[];
}

/** A good answer. Made once per rule and reused: half a million passes must not cost memory. */
export function pass(code: string): Judgement {
  return { outcome: 'pass', reason: { code, params: {} }, evidence: [] };
}

/** The rule has nothing to say of this subject. Made once per rule and reused, like a pass. */
export function notApplicable(code: string): Judgement {
  return { outcome: 'not-applicable', reason: { code, params: {} }, evidence: [] };
}

/**
 * A needed fact is missing. Made once per rule and reused; the engine points the evidence at the subject.
 * The code says which fact.
 */
export function unknown(code: string): Judgement {
  return { outcome: 'unknown', reason: { code, params: {} }, evidence: [] };
}

/**
 * A bad answer. Params and evidence hold moments and thresholds, never ages: they must not change
 * merely because a day went by.
 */
export function fail(code: string, params: TextParams, evidence: readonly Evidence[], severity?: Severity): Judgement {
  return { outcome: 'fail', reason: { code, params }, evidence, ...(severity === undefined ? {} : { severity }) };
}
