import type { ConfigurationItem } from '#estate/model';
import type { TextParams } from '#kernel';
import { fail, type Judgement } from '../../rule.ts';
import { failAt } from '../../cite.ts';
import { type Look, MET } from '../contract.ts';
import { missing } from './missing.ts';

type Policy = ConfigurationItem<'AWS::IAM::PasswordPolicy'>['configuration'];

/** One demand on the password policy of an account. */
export interface PasswordDemand {
  readonly member: keyof Policy;
  /** AWS leaves the member out when the policy does not ask for it. */
  readonly isOptional: boolean;
  readonly isMet: (value: number | boolean) => boolean;
}

/**
 * Judges one or more demands. Without a policy of its own an account has AWS's default, which asks for 8 characters of
 * three of four kinds and remembers nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html (read 2026-11-26)
 */
export function judgePasswords(look: Look, demands: readonly PasswordDemand[], params: TextParams): Judgement {
  const [policy] = look.items('AWS::IAM::PasswordPolicy');
  if (policy === undefined) return fail('no-policy', params, []);
  const unmet: string[] = [];
  for (const { member, isOptional, isMet } of demands) {
    const value = policy.configuration[member];
    if (value === undefined && !isOptional) return missing(member);
    if (value === undefined || !isMet(value)) unmet.push(member);
  }
  return unmet.length === 0 ? MET : failAt(policy, 'weak', unmet, { ...params, unmet: unmet.join(', ') });
}
