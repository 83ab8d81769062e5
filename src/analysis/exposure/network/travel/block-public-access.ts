import type { ConfigurationItem } from '#estate/model';
import type { Unseen } from '../contract.ts';
import type { Network, Vpc } from '../model/network.ts';

type Options = ConfigurationItem<'AWS::EC2::VPCBlockPublicAccessOptions'>;
type Exclusion = ConfigurationItem<'AWS::EC2::VPCBlockPublicAccessExclusion'>;

/** How packets pass between a VPC and the internet. Egress only gateways and NAT gateways open no way in. */
export type Passage = 'direct' | 'egress-only';

export type Verdict =
  | { readonly kind: 'open'; readonly remarks: readonly Unseen[] }
  | { readonly kind: 'blocked'; readonly by: Options; readonly mode: string };

const OPEN: Verdict = { kind: 'open', remarks: [] };

/** https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html (read 2026-11-26) */
const IN_FORCE = /^(create|update)-complete$|^(update|delete)-in-progress$|^disable-in-progress$/;

/**
 * What VPC Block Public Access of the VPC's owner says about packets between a subnet and the internet.
 * It is off by default. Where nobody looked, ways stay what they are without it, and the remark says what could still
 * stop them: most collections of others never asked for it, and an answer that is unknown everywhere helps nobody.
 */
export function publicAccess(network: Network, vpc: Vpc, subnetId: string, passage: Passage): Verdict {
  const options = optionsAt(network).get(`${vpc.accountId}/${vpc.region}`);
  const mode = options?.configuration.InternetGatewayBlockMode;
  if (options === undefined || mode === undefined) {
    const unseen = network.sight('AWS::EC2::VPCBlockPublicAccessOptions', vpc.accountId, vpc.region);
    return unseen === undefined ? OPEN : { kind: 'open', remarks: [unseen] };
  }
  if (mode === 'off' || (mode === 'block-ingress' && passage === 'egress-only')) return OPEN;
  const exclusion = exclusionOf(network, vpc.id) ?? exclusionOf(network, subnetId);
  const allowed = exclusion?.configuration.InternetGatewayExclusionMode;
  if (allowed === 'allow-bidirectional' || (allowed === 'allow-egress' && passage === 'egress-only')) return OPEN;
  return { kind: 'blocked', by: options, mode };
}

/** Exclusions may be there that were not seen: then what is blocked is not known to be. */
export function unseenExclusions(network: Network, vpc: Vpc): Unseen | undefined {
  return network.sight('AWS::EC2::VPCBlockPublicAccessExclusion', vpc.accountId, vpc.region);
}

function optionsAt(network: Network): ReadonlyMap<string, Options> {
  return network.once(
    'block public access',
    () =>
      new Map(
        network
          .items('AWS::EC2::VPCBlockPublicAccessOptions')
          .map((item) => [`${item.accountId}/${item.awsRegion}`, item]),
      ),
  );
}

function exclusionOf(network: Network, id: string): Exclusion | undefined {
  const all = network.once(
    'exclusions of block public access',
    () =>
      new Map(
        network
          .items('AWS::EC2::VPCBlockPublicAccessExclusion')
          .filter(({ configuration }) => IN_FORCE.test(configuration.State ?? ''))
          .map((item) => [(item.configuration.ResourceArn ?? '').split('/').at(-1) ?? '', item]),
      ),
  );
  return all.get(id);
}
