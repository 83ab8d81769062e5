import type { Instant } from '#kernel';
import type { Judgement, RuleHead } from '../rule.ts';
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

/** What the rules judge, one subject at a time. */
export interface Subjects {
  readonly root: { readonly account: AccountCredentials; readonly root: PrincipalRecord };
  readonly user: { readonly user: PrincipalRecord };
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
  readonly judge: (subject: Subjects[S], context: JudgeContext) => Judgement;
}

/** The union over the subjects, so that a registry may hold rules of all of them. */
export type AnyCredentialRule = { [S in SubjectType]: CredentialRule<S> }[SubjectType];

export function defineCredentialRule<S extends SubjectType>(rule: CredentialRule<S>): CredentialRule<S> {
  return rule;
}
