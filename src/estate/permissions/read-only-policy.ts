/** An IAM policy document of allow statements. */
export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly PolicyStatement[];
}

export interface PolicyStatement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: string;
}

/**
 * The policy that allows exactly what the collectors declare and nothing else: one statement per service, sorted.
 * Every action is a read; the resource is `*` because lists have no narrower one.
 */
export function readOnlyPolicy(collectors: readonly { readonly permissions: readonly string[] }[]): PolicyDocument {
  const actions = [...new Set(collectors.flatMap((collector) => collector.permissions))].toSorted();
  const byService = Map.groupBy(actions, (action) => action.split(':')[0] ?? action);
  return {
    Version: '2012-10-17',
    Statement: [...byService].map(([service, allowed]) => ({
      Sid: `Read${sidOf(service)}`,
      Effect: 'Allow',
      Action: allowed,
      Resource: '*',
    })),
  };
}

/** Sids are letters and digits: `iam` becomes `Iam`, `sso-directory` becomes `SsoDirectory`. */
function sidOf(service: string): string {
  return service
    .split(/[^a-z0-9]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** The same policy for who runs Yagura: it may also assume the role of that name in the member accounts. */
export function homePolicy(policy: PolicyDocument, roleName: string, partition: string): PolicyDocument {
  const assume: PolicyStatement = {
    Sid: 'AssumeMemberRole',
    Effect: 'Allow',
    Action: ['sts:AssumeRole'],
    Resource: `arn:${partition}:iam::*:role/${roleName}`,
  };
  return { ...policy, Statement: [...policy.Statement, assume] };
}
