import { type Instant, instant } from '#kernel';
import type { AnyCredentialRule, CredentialThresholds, RuleContext, SubjectType } from '#analysis/credentials';
import { ruleContext } from '#analysis/credentials';

/** A case of a leaf as its file has it. Facts that `given` does not name are unknown. */
export interface Case {
  readonly given: Json;
  readonly asOf: string;
  readonly thresholds?: Partial<CredentialThresholds>;
  readonly expect: { readonly outcome: string; readonly reason: string; readonly severity?: string };
  /** Of a pass: the facts without which it is none, as paths (`key.createdAt`); no other fact matters. */
  readonly restsOn?: readonly string[];
}

export type Json = Readonly<Record<string, unknown>>;

const THRESHOLDS: CredentialThresholds = {
  keyMaxAgeDays: 90,
  unusedDays: 45,
  neverUsedGraceDays: 14,
  inactiveKeyKeepDays: 30,
  rootUseDays: 30,
};

export function contextOf({ asOf, thresholds }: Pick<Case, 'asOf' | 'thresholds'>): RuleContext {
  return ruleContext({ asOf: instant(asOf), thresholds: { ...THRESHOLDS, ...thresholds } });
}

const ACCOUNT = '111111111111';
const OBSERVED_AT = '2026-11-23T08:00:00.000Z' as Instant;

/** Fills a case's `given` up to a whole subject in which everything not given is unknown. */
export function subjectOf(type: SubjectType, given: Json): Json {
  switch (type) {
    case 'root':
      return { account: { ...UNKNOWN_ACCOUNT, ...part(given, 'account') }, root: principal(part(given, 'root'), true) };
    case 'user':
      return { user: principal(part(given, 'user'), false) };
    case 'access-key': {
      const user = principal(part(given, 'user'), false);
      return { key: key(part(given, 'key')), user, siblings: [], uses: given['uses'] ?? 'unknown' };
    }
    case 'service-credential': {
      const record = {
        ...located('AWS::IAM::ServiceSpecificCredential'),
        id: 'ACCAEXAMPLE',
        service: 'bedrock.amazonaws.com',
      };
      const facts = { active: 'unknown', createdAt: 'unknown', expiresAt: 'unknown' };
      return { credential: { ...record, ...facts, ...part(given, 'credential') } };
    }
    case 'server-certificate': {
      const facts = { expiresAt: 'unknown' };
      return { certificate: { ...located('AWS::IAM::ServerCertificate'), ...facts, ...part(given, 'certificate') } };
    }
  }
}

const UNKNOWN_ACCOUNT = {
  accountId: ACCOUNT,
  accountName: 'example',
  isManagement: 'unknown',
  inOrganization: 'unknown',
  centralRootManagement: 'unknown',
};

function principal(given: Json, isRoot: boolean): Json {
  const keys = given['keys'];
  return {
    ...located('AWS::IAM::User'),
    isRoot,
    createdAt: 'unknown',
    password: 'unknown',
    passwordLastUsed: 'unknown',
    passwordChangedAt: 'unknown',
    mfa: 'unknown',
    certificates: 'unknown',
    ...given,
    keys: Array.isArray(keys) ? keys.map((one: Json) => key(one)) : 'unknown',
  };
}

function key(given: Json): Json {
  const { citation } = located('AWS::IAM::AccessKey');
  const facts = { active: 'unknown', createdAt: 'unknown', lastUsed: 'unknown' };
  return { id: 'AKIAEXAMPLE000000001', slot: 1, citation, ...facts, ...given };
}

function located(type: string) {
  const resource = {
    arn: `arn:aws:iam::${ACCOUNT}:user/example`,
    type,
    id: 'example',
    name: 'example',
    accountId: ACCOUNT,
    region: 'global',
    tags: {},
  };
  const base = `${type}/${ACCOUNT}/global/example#`;
  return { resource, citation: { source: 'iam:Example', base, observedAt: OBSERVED_AT } };
}

function part(given: Json, name: string): Json {
  return (given[name] ?? {}) as Json;
}

/** Members that hold a fact, wherever they stand in a subject. */
const FACTS = new Set([
  'active',
  'createdAt',
  'lastUsed',
  'password',
  'passwordLastUsed',
  'passwordChangedAt',
  'mfa',
  'keys',
  'certificates',
  'uses',
  'expiresAt',
  'isManagement',
  'inOrganization',
  'centralRootManagement',
]);

/** Paths of all facts of a subject that are known. A certificate's `active` is no fact of its own: the report has both. */
export function knownFacts(subject: unknown, path: readonly string[] = []): string[] {
  if (typeof subject !== 'object' || subject === null) return [];
  return Object.entries(subject).flatMap(([name, value]) => {
    const at = [...path, name];
    const isFact = FACTS.has(name) && !path.includes('certificates') && value !== 'unknown';
    return [...(isFact ? [at.join('.')] : []), ...knownFacts(value, at)];
  });
}

/** The subject with one fact made unknown. */
export function without(subject: Json, path: string): Json {
  const copy = structuredClone(subject);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let at = copy as Record<string, unknown>;
  for (const name of names) at = at[name] as Record<string, unknown>;
  at[last] = 'unknown';
  return copy;
}

/** Lets a rule of any subject judge a subject that a case describes. */
export function judge(rule: AnyCredentialRule, subject: Json, context: RuleContext) {
  return (rule.judge as (subject: unknown, context: RuleContext) => ReturnType<typeof rule.judge>)(subject, context);
}
