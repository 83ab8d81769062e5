import { readResourcePolicy } from '../../../posture/read/public-access.ts';
import type { Statement } from '../../../posture/read/policy-document.ts';
import { fitsWildcard } from '../../../posture/read/wildcard.ts';

/**
 * What the policy of a VPC endpoint lets through to its service: everything, nothing (by a Deny, or for want of an
 * Allow), only what its statements say, or nobody can tell.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html (read 2026-11-26)
 */
export type EndpointAccess =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly by: Statement | undefined }
  | { readonly kind: 'restricted'; readonly statements: readonly Statement[] }
  | { readonly kind: 'unreadable' };

/** Services whose endpoints are named as their actions begin; of the others only `*` is known to mean all. */
const NAMED_AS_ACTIONS = /\.(s3|dynamodb|s3express|execute-api)$/;

/** Reads the policy of an endpoint. AWS gives one that allows everything to every endpoint for which nobody wrote another. */
export function readEndpointPolicy(policy: string | undefined, serviceName: string | undefined): EndpointAccess {
  if (policy === undefined || policy === '') return { kind: 'open' };
  const document = readResourcePolicy(policy);
  if (document === undefined) return { kind: 'unreadable' };
  const service = NAMED_AS_ACTIONS.exec(serviceName ?? '')?.[1];
  const statements = document.statements.filter((statement) => speaksOf(statement, service));
  const denial = statements.find((one) => one.effect === 'Deny' && isWhole(one, service));
  if (denial !== undefined) return { kind: 'closed', by: denial };
  if (!statements.some(({ effect }) => effect === 'Allow')) return { kind: 'closed', by: undefined };
  const isOpen =
    statements.some((one) => isWhole(one, service)) && statements.every(({ effect }) => effect === 'Allow');
  return isOpen ? { kind: 'open' } : { kind: 'restricted', statements };
}

/** Whether a statement may be about an action of the service. */
function speaksOf({ actions, notActions }: Statement, service: string | undefined): boolean {
  if (notActions !== undefined) return !notActions.some((pattern) => coversAll(pattern, service));
  return actions.some((pattern) => {
    const [prefix = '', ...rest] = pattern.split(':');
    return service === undefined || (rest.length === 0 ? prefix.includes('*') : fitsWildcard(prefix, service));
  });
}

/** Everybody, every action of the service, every resource, whatever the circumstances. */
function isWhole({ principals, actions, resources, conditions }: Statement, service: string | undefined): boolean {
  return (
    principals?.isNot === false &&
    principals.aws.includes('*') &&
    actions.some((pattern) => coversAll(pattern, service)) &&
    resources.includes('*') &&
    conditions.length === 0
  );
}

/** A pattern that fits a star itself fits whatever stands there; a question mark fits one sign only. */
function coversAll(pattern: string, service: string | undefined): boolean {
  return !pattern.includes('?') && fitsWildcard(pattern, `${service ?? '*'}:*`);
}
