import { isAccountId } from '#kernel';
import { type PolicyDocument, readPolicy, type Statement } from './policy-document.ts';
import { limitsOf } from './policy-limits.ts';

/** Whom an Allow lets in. */
export interface Admitted {
  /** Anybody with or without an AWS account: no condition limits it to fixed values. */
  readonly everybody: boolean;
  /** Accounts named as principals, or to which conditions limit everybody; ascending. */
  readonly accounts: readonly string[];
  /** `CanonicalUser` principals: owners of accounts by the id that S3 gives them. */
  readonly canonicalUsers: readonly string[];
  readonly services: readonly string[];
  readonly federated: readonly string[];
  /** Condition keys that limit who gets in, lower case: `aws:principalorgid`. */
  readonly limits: readonly string[];
}

/** Reads the policy of a resource, in which every statement says to whom it speaks; undefined when it cannot be read. */
export function readResourcePolicy(value: unknown): PolicyDocument | undefined {
  const document = readPolicy(value);
  return document?.statements.every(({ principals }) => principals !== undefined) ? document : undefined;
}

/** The Allow statements by which anybody gets in. What a Deny takes away again is not weighed, as S3 does not either. */
export function publicStatements({ statements }: PolicyDocument): readonly Statement[] {
  return statements.filter((statement) => admitted(statement).everybody);
}

/** Accounts other than `own` that the Allow statements of a policy let in by name, ascending. */
export function foreignAccounts({ statements }: PolicyDocument, own: string): readonly string[] {
  const accounts = new Set(statements.flatMap((statement) => admitted(statement).accounts));
  return [...accounts].filter((account) => account !== own).toSorted();
}

/** Whom a statement lets in; a Deny lets nobody in. */
export function admitted({ effect, principals, conditions }: Statement): Admitted {
  if (effect === 'Deny' || principals === undefined) return NOBODY;
  const { isNot, aws, service, federated, canonicalUser } = principals;
  const isOpen = isNot || [aws, service, federated, canonicalUser].some((names) => names.some(isAnybody));
  const limits = limitsOf(conditions);
  const named = isNot ? [] : aws.flatMap((name) => accountOfPrincipal(name) ?? []);
  return {
    everybody: isOpen && limits.length === 0,
    accounts: [...new Set(isOpen ? [...named, ...limitedAccounts(limits)] : named)].toSorted(),
    canonicalUsers: isNot ? [] : canonicalUser,
    services: isNot ? [] : service,
    federated: isNot ? [] : federated,
    limits: limits.map(({ key }) => key),
  };
}

const NOBODY: Admitted = {
  everybody: false,
  accounts: [],
  canonicalUsers: [],
  services: [],
  federated: [],
  limits: [],
};

/** `*`, or an ARN that leaves the account open: AWS refuses most of these today and keeps old ones. */
function isAnybody(principal: string): boolean {
  return principal === '*' || /^arn:[^:]*:[^:]*:[^:]*:[^:]*[*?]/.test(principal);
}

function accountOfPrincipal(principal: string): string | undefined {
  if (isAccountId(principal)) return principal;
  const account = principal.split(':')[4] ?? '';
  return isAccountId(account) ? account : undefined;
}

/** All conditions must hold: the one that admits the fewest accounts says which they are. */
function limitedAccounts(limits: ReturnType<typeof limitsOf>): readonly string[] {
  const lists = limits.flatMap(({ accounts }) => (accounts.length > 0 ? [accounts] : []));
  return lists.toSorted((a, b) => a.length - b.length)[0] ?? [];
}
