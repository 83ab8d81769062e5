import { addDays, type Instant } from '#kernel';
import type { Judgement, RuleHead } from '../rule.ts';
import { SHARED_REASONS } from '../texts.ts';
import type {
  AccountCredentials,
  Fact,
  KeyRecord,
  KeyUse,
  PrincipalRecord,
  ServerCertificateRecord,
  ServiceCredentialRecord,
} from './inventory.ts';

/** Day thresholds the rules read; the policy file sets them. */
export interface CredentialThresholds {
  readonly keyMaxAgeDays: number;
  readonly unusedDays: number;
  readonly neverUsedGraceDays: number;
  readonly inactiveKeyKeepDays: number;
  readonly rootUseDays: number;
}

/** All a rule may know besides its subject. */
export interface JudgeContext {
  /** The moment that counts as now. */
  readonly asOf: Instant;
  readonly thresholds: CredentialThresholds;
}

/** The moments before which something is too old, one for each threshold: compared as text, without date arithmetic. */
export interface Cutoffs {
  readonly keyMaxAge: Instant;
  /** Twice `keyMaxAgeDays` ago: a key older than this is worse than overdue. */
  readonly keyMaxAgeTwice: Instant;
  readonly unused: Instant;
  readonly neverUsedGrace: Instant;
  readonly inactiveKeyKeep: Instant;
  readonly rootUse: Instant;
}

/** What a rule's `judge` is given: the context with its cutoffs worked out once. */
export interface RuleContext extends JudgeContext {
  readonly cutoffs: Cutoffs;
}

/** A hundred years: more days than any credential has lived, and few enough to stay a date. */
const MOST_DAYS = 36_525;

export function ruleContext({ asOf, thresholds }: JudgeContext): RuleContext {
  const ago = (days: number): Instant => addDays(asOf, -Math.min(Math.max(days, 0), MOST_DAYS));
  return {
    asOf,
    thresholds,
    cutoffs: {
      keyMaxAge: ago(thresholds.keyMaxAgeDays),
      keyMaxAgeTwice: ago(thresholds.keyMaxAgeDays * 2),
      unused: ago(thresholds.unusedDays),
      neverUsedGrace: ago(thresholds.neverUsedGraceDays),
      inactiveKeyKeep: ago(thresholds.inactiveKeyKeepDays),
      rootUse: ago(thresholds.rootUseDays),
    },
  };
}

/** What the rules judge, one subject at a time. */
export interface Subjects {
  readonly root: { readonly account: AccountCredentials; readonly root: PrincipalRecord };
  /** An IAM user, never root. */
  readonly user: { readonly user: PrincipalRecord };
  /** A key of an IAM user; root's keys are judged with root. */
  readonly 'access-key': {
    readonly key: KeyRecord;
    readonly user: PrincipalRecord;
    /** The same user's other keys. */
    readonly siblings: readonly KeyRecord[];
    readonly uses: Fact<readonly KeyUse[]>;
  };
  readonly 'service-credential': { readonly credential: ServiceCredentialRecord };
  readonly 'server-certificate': { readonly certificate: ServerCertificateRecord };
}

export type SubjectType = keyof Subjects;

/** A leaf of the family: data first, one pure and total function last. */
export interface CredentialRule<S extends SubjectType = SubjectType> extends RuleHead {
  readonly subject: S;
  readonly judge: (subject: Subjects[S], context: RuleContext) => Judgement;
}

/** The union over the subjects, so that a registry may hold rules of all of them. */
export type AnyCredentialRule = { [S in SubjectType]: CredentialRule<S> }[SubjectType];

/** Makes a leaf: adds the reasons that the engine may give on behalf of any rule, so that every reader finds their words. */
export function defineCredentialRule<S extends SubjectType>(rule: CredentialRule<S>): CredentialRule<S> {
  return { ...rule, texts: { ...rule.texts, reasons: { ...SHARED_REASONS, ...rule.texts.reasons } } };
}
