import { DescribeRegionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { type AwsAccess, defaultRegions, type HomeIdentity } from '#platform/aws';

/**
 * Regions enabled in an account and in scope, ascending. When the account does not tell, every region that needs
 * no opting in and every region of the scope is asked: each of them then says for itself how it went.
 */
export async function enabledRegions(
  aws: AwsAccess,
  home: HomeIdentity,
  accountId: string,
  scope: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const enabled = await askRegions(aws, accountId, signal);
  if (enabled === undefined) return (scope ?? defaultRegions(home.partition)).toSorted();
  return enabled.filter((region) => scope?.includes(region) ?? true).toSorted();
}

async function askRegions(
  aws: AwsAccess,
  accountId: string,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  try {
    const client = aws.client(EC2Client, accountId, 'global');
    const { Regions } = await client.send(new DescribeRegionsCommand({ AllRegions: false }), { abortSignal: signal });
    const names = (Regions ?? []).flatMap((region) => region.RegionName ?? []);
    return names.length === 0 ? undefined : names;
  } catch {
    return undefined;
  }
}
