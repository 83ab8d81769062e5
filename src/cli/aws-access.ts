import { type AwsAccess, createAwsAccess } from '#platform/aws';
import type { CommandContext } from './command.ts';

/** Access to AWS as the options say; asks nothing until it is used. */
export function awsAccessOf({ config, environment }: CommandContext): AwsAccess {
  const { profile, region, roleName, externalId } = config;
  return createAwsAccess({
    clock: environment.clock,
    requestTimeoutMs: config.requestTimeout * 1000,
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    ...(roleName === undefined ? {} : { roleName }),
    ...(externalId === undefined ? {} : { externalId }),
  });
}
