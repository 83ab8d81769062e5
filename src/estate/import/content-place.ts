import { isAccountId, parseArn } from '#kernel';
import { type Kind, kindDefinition } from '../model/index.ts';
import { reportAccounts, reportText } from './credential-report.ts';
import { type Members, textOf } from './members.ts';
import { regionIn } from './path-place.ts';
import type { RecognisedGroup } from './recognised.ts';

/** Accounts and regions that the contents of a file name. */
export interface ContentPlace {
  /** Owners of resources that only their own account lists. */
  readonly owners: ReadonlySet<string>;
  /** Owners of resources that other accounts may list too: shared subnets, transit gateways, the organization. */
  readonly perhapsOwners: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

/** Regional kinds that no other account can list, even where resources are shared. */
const NEVER_SHARED: ReadonlySet<Kind> = new Set<Kind>([
  'AWS::EC2::Instance',
  'AWS::EC2::NetworkInterface',
  'AWS::Lambda::Function',
  'AWS::RDS::DBInstance',
  'AWS::Elasticsearch::Domain',
  'AWS::OpenSearch::Domain',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancingV2::Listener',
  'AWS::ElasticLoadBalancingV2::TargetGroup',
]);

export function placeOfContents(groups: readonly RecognisedGroup[]): ContentPlace {
  const owners = new Set<string>();
  const perhapsOwners = new Set<string>();
  const regions = new Set<string>();
  for (const { kind, items } of groups) {
    const definition = kindDefinition(kind);
    const into = definition.scope === 'account' || NEVER_SHARED.has(kind) ? owners : perhapsOwners;
    for (const { configuration } of items) {
      const arn = parseArn(textOf(configuration, definition.arn) ?? '');
      for (const owner of ownersIn(kind, configuration, arn?.accountId)) into.add(owner);
      const zone = textOf(configuration, 'AvailabilityZone') ?? textOf(configuration, 'RegionName');
      const region = definition.scope === 'region' ? arn?.region || regionIn(zone ?? '') : undefined;
      if (region !== undefined && regionIn(region) === region) regions.add(region);
    }
  }
  return { owners, perhapsOwners, regions };
}

function ownersIn(kind: Kind, configuration: Members, arnAccount: string | undefined): readonly string[] {
  if (kind === 'AWS::IAM::CredentialReport') return [...reportAccounts(reportText(configuration))];
  const owner = textOf(configuration, 'OwnerId') ?? arnAccount;
  return owner !== undefined && isAccountId(owner) ? [owner] : [];
}
