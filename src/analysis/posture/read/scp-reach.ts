import type { ConfigurationItem } from '#estate/model';
import type { Look } from '../contract.ts';
import { type PolicyDocument, readPolicy, speaksOfAction, type Statement } from './policy-document.ts';
import { fitsWildcard } from './wildcard.ts';

export const SCP = 'SERVICE_CONTROL_POLICY';

/** Deepest tree of an organization: a root, five levels of units and the account. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html (read 2026-11-26) */
const MAX_LEVELS = 8;

export type Reach = 'denied' | 'allowed' | { readonly unseen: string };

interface Attached {
  /** Undefined when it cannot be read or was not seen. */
  readonly document: PolicyDocument | undefined;
  /** Undefined when it was not seen to what it is attached. */
  readonly targets: readonly string[] | undefined;
}

/**
 * Whether the service control policies above an account deny an action to everybody in it: a Deny at any level, or a
 * level at which nothing allows it. What was not seen may hold the Deny, so that only "denied" is sure without it.
 */
export function scpReach(look: Look, accountId: string, action: string): Reach {
  const levels = levelsAbove(look, accountId);
  if (levels === undefined) return { unseen: 'ParentId' };
  const policies = look.once('service-control-policies', () => attachedPolicies(look));
  let unseen: string | undefined;
  for (const level of levels) {
    const here = policies.filter(({ targets }) => targets === undefined || targets.includes(level));
    const sure = here.flatMap(({ document, targets }) => (document && targets ? document.statements : []));
    if (sure.some((statement) => deniesAll(statement, action))) return 'denied';
    if (here.length === 0) unseen ??= 'TargetIds';
    else if (here.some(({ document, targets }) => document === undefined || targets === undefined))
      unseen ??= 'Content';
    else if (!sure.some((statement) => statement.effect === 'Allow' && speaksOfAction(statement, action)))
      return 'denied';
  }
  return unseen === undefined ? 'allowed' : { unseen };
}

function attachedPolicies(look: Look): readonly Attached[] {
  return look
    .items('AWS::Organizations::Policy')
    .filter(({ configuration: { Type } }) => Type === undefined || Type === SCP)
    .map(({ configuration: { Content, TargetIds, Type } }: ConfigurationItem<'AWS::Organizations::Policy'>) => ({
      document: Type === undefined ? undefined : readPolicy(Content),
      targets: TargetIds,
    }));
}

/** The account, the units above it and the root; undefined when the way up was not seen. */
function levelsAbove(look: Look, accountId: string): readonly string[] | undefined {
  const account = look.items('AWS::Organizations::Account').find(({ resourceId }) => resourceId === accountId);
  const roots = new Set(look.items('AWS::Organizations::Root').map(({ resourceId }) => resourceId));
  const units = look.items('AWS::Organizations::OrganizationalUnit');
  const levels = [accountId];
  let parent = account?.configuration.ParentId;
  while (parent !== undefined && levels.length < MAX_LEVELS) {
    levels.push(parent);
    if (roots.has(parent)) return levels;
    const above = parent;
    parent = units.find(({ resourceId }) => resourceId === above)?.configuration.ParentId;
  }
  return undefined;
}

/** Exceptions for single principals leave it a rule for all others. */
const EXCEPTION = /^(arnnotlike|arnnotequals|stringnotlike|stringnotequals)$/;

function deniesAll(statement: Statement, action: string): boolean {
  const { effect, resources, notResources, conditions } = statement;
  const isForAll =
    notResources === undefined ? resources.some((pattern) => /^\*+$/.test(pattern)) : notResources.length === 0;
  const isExcepted = conditions.every(
    ({ key, operator, values }) =>
      key === 'aws:principalarn' &&
      EXCEPTION.test(operator) &&
      !values.some((value) => fitsWildcard(value, 'arn:aws:iam::000000000000:user/any/body')),
  );
  return effect === 'Deny' && isForAll && isExcepted && speaksOfAction(statement, action);
}
