import { type Outcome, type ResourceRef, type Verdict, verdictIdentity } from '#kernel';
import type { Judgement } from '../../rule.ts';
import type { AnyCredentialRule, CredentialRule, RuleContext, Subjects, SubjectType } from '../contract.ts';
import {
  type AccountCredentials,
  type Citation,
  cite,
  type Fact,
  type KeyRecord,
  type PrincipalRecord,
  usesOf,
} from '../inventory.ts';
import { type AccountSight, isRuleBlind } from './sight.ts';

/** How many subjects of each rule had which outcome. */
export type Tally = Record<string, Record<Outcome, number>>;

export interface Wanted {
  /** Whether a verdict that does not fail is needed too, by its `verdictIdentity`. */
  readonly wanted: (identity: string) => boolean;
  /** Quick denial: no identity of this resource (by ARN) is wanted. */
  readonly wantedResource?: (arn: string) => boolean;
}

/** A rule at work in one account. */
interface Bench<S extends SubjectType> {
  readonly rule: CredentialRule<S>;
  readonly count: Record<Outcome, number>;
  readonly isBlind: boolean;
}

/** Where a judgement belongs. `isNear`: some identity of the resource may be wanted. */
interface Place {
  readonly resource: ResourceRef;
  readonly isNear: boolean;
}

/**
 * Judges every subject of one account by every rule. Kept are the verdicts that fail or are unknown and those that
 * are wanted. Where a rule is blind, the engine says so once for the account: its single unknowns are then only counted.
 * Nothing is allocated for a pass.
 */
export function judgeAccount(
  credentials: AccountCredentials,
  sight: AccountSight,
  rules: readonly AnyCredentialRule[],
  context: RuleContext,
  { wanted, wantedResource }: Wanted,
): { readonly verdicts: Verdict[]; readonly tally: Tally } {
  const verdicts: Verdict[] = [];
  const tally: Tally = {};
  const set = <S extends SubjectType>(subject: S): readonly Bench<S>[] =>
    rulesOf(rules, subject).map((rule) => {
      const count = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
      tally[rule.id] = count;
      return { rule, count, isBlind: isRuleBlind(rule, sight) };
    });
  const place = (resource: ResourceRef): Place => ({
    resource,
    isNear: wantedResource === undefined || wantedResource(resource.arn),
  });
  const judge = <S extends SubjectType>(
    benches: readonly Bench<S>[],
    subject: Subjects[S],
    { resource, isNear }: Place,
    discriminator: string,
    citation: Citation,
  ): void => {
    for (const { rule, count, isBlind } of benches) {
      const judgement = rule.judge(subject, context);
      count[judgement.outcome] += 1;
      const isKept = judgement.outcome === 'fail' || (judgement.outcome === 'unknown' && !isBlind);
      if (!isKept && (!isNear || !wanted(verdictIdentity({ rule: rule.id, resource, discriminator })))) continue;
      verdicts.push(toVerdict(rule, judgement, resource, discriminator, citation));
    }
  };

  const benches = {
    root: set('root'),
    user: set('user'),
    'access-key': set('access-key'),
    'service-credential': set('service-credential'),
    'server-certificate': set('server-certificate'),
  };
  const { root, users } = credentials;
  if (root !== 'unknown') judge(benches.root, { account: credentials, root }, place(root.resource), '', root.citation);
  for (const user of users === 'unknown' ? [] : users) {
    const at = place(user.resource);
    judge(benches.user, { user }, at, '', user.citation);
    for (const key of user.keys === 'unknown' ? [] : user.keys) {
      judge(benches['access-key'], keySubject(key, user, credentials), at, key.id, key.citation);
    }
  }
  for (const credential of known(credentials.serviceCredentials)) {
    judge(benches['service-credential'], { credential }, place(credential.resource), '', credential.citation);
  }
  for (const certificate of known(credentials.serverCertificates)) {
    judge(benches['server-certificate'], { certificate }, place(certificate.resource), '', certificate.citation);
  }
  return { verdicts, tally };
}

function rulesOf<S extends SubjectType>(rules: readonly AnyCredentialRule[], subject: S): readonly CredentialRule<S>[] {
  return rules.filter((rule) => rule.subject === subject) as unknown as readonly CredentialRule<S>[];
}

const NO_KEYS: readonly KeyRecord[] = [];

function keySubject(key: KeyRecord, user: PrincipalRecord, credentials: AccountCredentials): Subjects['access-key'] {
  const keys = user.keys === 'unknown' ? NO_KEYS : user.keys;
  return {
    key,
    user,
    siblings: keys.length < 2 ? NO_KEYS : keys.filter((other) => other !== key),
    uses: usesOf(credentials, key),
  };
}

function known<T>(list: Fact<readonly T[]>): readonly T[] {
  return list === 'unknown' ? [] : list;
}

/** A judgement without evidence of its own points at the subject as a whole. */
function toVerdict(
  rule: { readonly id: string; readonly severity: Verdict['severity'] },
  judgement: Judgement,
  resource: ResourceRef,
  discriminator: string,
  citation: Citation,
): Verdict {
  return {
    rule: rule.id,
    outcome: judgement.outcome,
    severity: judgement.severity ?? rule.severity,
    resource,
    discriminator,
    reason: judgement.reason,
    evidence: judgement.evidence.length > 0 ? judgement.evidence : [cite(citation, '')],
  };
}
