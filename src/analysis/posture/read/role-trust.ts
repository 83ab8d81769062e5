import { type Statement, speaksOfAction } from './policy-document.ts';
import { isFixed } from './wildcard.ts';

const ASSUMING = ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'];

/** Whether a statement of a trust policy lets somebody take on the role. */
export function letsAssume(statement: Statement): boolean {
  return statement.effect === 'Allow' && ASSUMING.some((action) => speaksOfAction(statement, action));
}

/** Whether a statement demands an external id that it names: a shared secret, of which wildcards are none. */
export function asksForSecret({ conditions }: Statement): boolean {
  return conditions.some(
    ({ key, operator, quantifier, ifExists, values }) =>
      key === 'sts:externalid' &&
      EQUALS.test(operator) &&
      quantifier !== 'forallvalues' &&
      !ifExists &&
      values.length > 0 &&
      values.every(isFixed),
  );
}

/** What a web identity must say of itself for the role to be given. */
export type SubjectLimit = 'limited' | 'absent' | 'open';

/** Providers whose tokens go to many owners: up to the one that names the owner, the subject must be fixed. */
const SHARED_PROVIDERS: readonly { readonly host: RegExp; readonly owner: RegExp }[] = [
  { host: /^token\.actions\.githubusercontent\.com(\/|$)/, owner: /^repo:[^/*?]+\/|^(?!repo:)[a-z_]+:[^*?:]+:/ },
  { host: /^gitlab\.com$/, owner: /^project_path:[^/*?]+\// },
  { host: /^app\.terraform\.io$/, owner: /^organization:[^:*?]+:/ },
  { host: /^oidc\.circleci\.com\/org\//, owner: /^org\/[^/*?]+\// },
  { host: /^oidc\.eks\./, owner: /^system:serviceaccount:[^:*?]+:/ },
];

/** Providers whose subject is a person and whose audience names the application. */
const BY_AUDIENCE = new Set([
  'cognito-identity.amazonaws.com',
  'accounts.google.com',
  'graph.facebook.com',
  'www.amazon.com',
]);

const EQUALS = /^string(equals|equalsignorecase|like)$/;

/** How a trust in a web identity provider is limited to one of its identities. */
export function subjectLimit({ conditions }: Statement, provider: string): SubjectLimit {
  const host = hostOf(provider);
  const claims = BY_AUDIENCE.has(host) ? ['aud', 'app_id', 'sub', 'oaud'] : ['sub', ...OWNER_CLAIMS];
  const said = conditions.filter(({ operator, quantifier, ifExists, key, values }) => {
    const isOfProvider = claims.some((claim) => key === `${host.toLowerCase()}:${claim}`);
    return isOfProvider && EQUALS.test(operator) && quantifier !== 'forallvalues' && !ifExists && values.length > 0;
  });
  if (said.length === 0) return 'absent';
  return said.some(({ key, values }) => values.every((value) => isOwned(host, key, value))) ? 'limited' : 'open';
}

/** Claims besides the subject by which GitHub names the owner of a workflow. */
const OWNER_CLAIMS = ['repository', 'repository_id', 'repository_owner', 'repository_owner_id', 'job_workflow_ref'];

function isOwned(host: string, key: string, value: string): boolean {
  if (!/[*?]/.test(value)) return value !== '';
  const shared = SHARED_PROVIDERS.find((one) => one.host.test(host));
  if (shared !== undefined) return (key.endsWith(':sub') ? shared.owner : /^[^/*?]+\//).test(value);
  return !/^[*?]/.test(value);
}

/** `arn:aws:iam::111122223333:oidc-provider/host/path` or the host itself. */
function hostOf(provider: string): string {
  const marker = ':oidc-provider/';
  const at = provider.indexOf(marker);
  return at < 0 ? provider : provider.slice(at + marker.length);
}
