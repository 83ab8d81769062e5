import type { Evidence, Instant, ResourceRef, Severity, TextParams, Verdict } from '#kernel';
import type { OwnerProof, Suppression } from './finding.ts';

/** Resource of a finding as far as decisions look at it: known from a verdict and from a stored row alike. */
export type DecidedResource = Pick<ResourceRef, 'accountId' | 'arn' | 'tags'>;

/** A policy bound to one organization at one moment. Pure: equal questions get equal answers. */
export interface Decisions {
  owner(resource: DecidedResource): OwnerProof;
  suppression(rule: string, resource: DecidedResource): Suppression | undefined;
  /**
   * The severity that counts here instead of the rule's own. `exposed`: whether the resource is reached from outside,
   * undefined when nobody knows.
   */
  severity(rule: string, base: Severity, resource: DecidedResource, exposed: boolean | undefined): Severity;
  /** `term`: when it is due by a clock of the rule's own. */
  due(severity: Severity, openedAt: Instant, resource: DecidedResource, term?: Instant): Instant;
  /** Why an entry does not hide what it hid, for the history: `exception`, and `control` with `health`; else empty. */
  lapse(entry: string): TextParams;
}

/** What findings need to know of a rule. */
export interface RuleFacts {
  readonly fix: { readonly id: string; readonly per: 'resource' | 'account' | 'organization' | 'rule' | 'verdict' };
  /** Another product's rule: what it could not tell is not for us to restore the sight of. */
  readonly isForeign?: boolean;
}

/**
 * Whether the last look saw all that a rule needs to say that something is not there any more.
 * `evidence` points at what was seen completely.
 */
export type Sight =
  | { readonly complete: true; readonly evidence: readonly Evidence[] }
  | {
      readonly complete: false;
      /** The resource type that was not seen, or `rule` when the rule itself did not run. */
      readonly missing: string;
      /** `AccessDenied`, `NotAsked`, `RuleDisabled`… */
      readonly reason: string;
    };

/** The one moment and place all of a run's decisions are made for. */
export interface ReconcileContext {
  readonly at: Instant;
  readonly decisions: Decisions;
  readonly rules: ReadonlyMap<string, RuleFacts>;
  /** Place and account of fixes that cover the whole organization. */
  readonly organization: { readonly id: string; readonly accountId: string };
  accountName(accountId: string): string;
  sight(rule: string, accountId: string, region: string): Sight;
  /** Whether a statement (by its entry) is still kept; without it none is. */
  isStated?(entry: string): boolean;
}

/** What was seen of one finding: a verdict, or nothing. */
export type Seen = { readonly verdict: Verdict } | { readonly absent: Sight };
