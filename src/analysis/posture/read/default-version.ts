import type { ConfigurationItem } from '#estate/model';
import { type PolicyDocument, readPolicy } from './policy-document.ts';

/** The version of a managed policy that is in force; undefined when there is not exactly one or it cannot be read. */
export function defaultVersion(
  policy: ConfigurationItem<'AWS::IAM::Policy'>,
): { readonly index: number; readonly document: PolicyDocument } | undefined {
  const versions = [...(policy.configuration.PolicyVersionList ?? []).entries()];
  const [inForce, ...others] = versions.filter(([, { IsDefaultVersion }]) => IsDefaultVersion === true);
  if (inForce === undefined || others.length > 0) return undefined;
  const [index, { Document }] = inForce;
  const document = readPolicy(Document);
  return document && { index, document };
}
