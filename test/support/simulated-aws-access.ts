import { type AwsAccess, type AwsAccessOptions, createAwsAccess } from '#platform/aws';
import { systemClock } from '#platform/runtime';
import { type SimulatedAws, type SimulatedOrganization, simulatedCredentials } from './simulated-aws.ts';

/** The real SDK on the simulated endpoint, with credentials of the home account from the environment. */
export function simulatedAccess(
  aws: SimulatedAws,
  organization: SimulatedOrganization,
  options: Partial<AwsAccessOptions> = {},
): AwsAccess {
  Object.assign(process.env, simulatedCredentials(organization.homeId));
  return createAwsAccess({
    region: 'ap-northeast-1',
    roleName: 'YaguraReadOnly',
    endpoint: aws.endpoint,
    maxAttempts: 1,
    requestTimeoutMs: 10_000,
    clock: systemClock,
    ...options,
  });
}
