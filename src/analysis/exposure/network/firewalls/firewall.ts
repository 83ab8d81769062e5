import type { Family } from '#analysis/addresses';
import type { ConfigurationItem, Kind } from '#estate/model';
import { bareRef, refOf } from '../cite.ts';
import type { Unseen } from '../contract.ts';
import type { Network } from '../model/network.ts';
import { notModelled } from '../unseen.ts';
import type { Layer } from './sieve.ts';
import { type Fate, hiddenLayer, statefulDefault, statefulLayers, tlsLayer } from './stateful.ts';
import { statelessDefaults, statelessLayers, type Step } from './stateless.ts';
import { vocabularyOf } from './vocabulary.ts';

type Policy = ConfigurationItem<'AWS::NetworkFirewall::FirewallPolicy'>;
type References = NonNullable<NonNullable<Policy['configuration']['FirewallPolicy']>['StatefulRuleGroupReferences']>;

const GROUP = 'AWS::NetworkFirewall::RuleGroup';

/** An endpoint of a firewall: where routes lead packets to be looked at. */
export interface FirewallEndpoint {
  readonly id: string;
  readonly subnetId: string | undefined;
  readonly firewall: ConfigurationItem<'AWS::NetworkFirewall::Firewall'>;
  /** It takes traffic and has the rules of its policy. */
  readonly isReady: boolean;
}

/** What a firewall asks, first the rules that know single packets only, then those that know connections. */
export interface Engines {
  readonly stateless: readonly Layer<Step>[];
  readonly stateful: readonly Layer<Fate>[];
}

/** Statuses in which an endpoint looks at traffic. https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_Attachment.html (read 2026-11-26) */
const WORKING = ['READY', 'SCALING'];

export function firewallEndpoint(network: Network, id: string): FirewallEndpoint | undefined {
  return network
    .once('endpoints of firewalls', () => {
      const all = network.items('AWS::NetworkFirewall::Firewall').flatMap((firewall) => endpointsOf(firewall));
      return new Map(all.map((one) => [one.id, one]));
    })
    .get(id);
}

function endpointsOf(firewall: FirewallEndpoint['firewall']): readonly FirewallEndpoint[] {
  return Object.values(firewall.configuration.FirewallStatus?.SyncStates ?? {}).flatMap(({ Attachment, Config }) => {
    if (Attachment?.EndpointId === undefined) return [];
    const isInSync = Object.values(Config ?? {}).every(({ SyncStatus }) => SyncStatus !== 'PENDING');
    return [
      {
        id: Attachment.EndpointId,
        subnetId: Attachment.SubnetId,
        firewall,
        isReady: isInSync && WORKING.includes(Attachment.Status ?? 'READY'),
      },
    ];
  });
}

/** The rules of a firewall for one family; where they were not seen, why. */
export function enginesOf(network: Network, firewall: FirewallEndpoint['firewall'], family: Family): Engines | Unseen {
  const known = network.once('engines of firewalls', () => new Map<string, Engines | Unseen>());
  const key = `${firewall.arn}/${family}`;
  const made = known.get(key) ?? make(network, firewall, family);
  known.set(key, made);
  return made;
}

function make(network: Network, firewall: FirewallEndpoint['firewall'], family: Family): Engines | Unseen {
  const policy = network.item('AWS::NetworkFirewall::FirewallPolicy', firewall.configuration.FirewallPolicyArn ?? '');
  const rules = policy?.configuration.FirewallPolicy;
  if (policy === undefined || rules === undefined) return unseenOf('AWS::NetworkFirewall::FirewallPolicy', firewall);
  return {
    stateless: [
      ...ordered(rules.StatelessRuleGroupReferences ?? []).flatMap(({ reference }): readonly Layer<Step>[] => {
        const group = network.item(GROUP, reference.ResourceArn ?? '');
        const layers = group && statelessLayers(group, family);
        return layers ?? [blind(policy, family, unseenGroup(reference.ResourceArn, policy))];
      }),
      ...statelessDefaults(policy, family),
    ],
    stateful: [
      ...(rules.TLSInspectionConfigurationArn === undefined ? [] : [tlsLayer(policy, family)]),
      ...statefulOf(network, firewall, policy, rules.StatefulRuleGroupReferences ?? [], family),
      statefulDefault(policy, family),
    ],
  };
}

function statefulOf(
  network: Network,
  firewall: FirewallEndpoint['firewall'],
  policy: Policy,
  references: References,
  family: Family,
): readonly Layer<Fate>[] {
  const layers = ordered(references).flatMap(({ reference, index }): readonly Layer<Fate>[] => {
    const { ResourceArn: arn = '', Override } = reference;
    if (isManaged(arn)) {
      // Overridden it only alerts.
      if (Override?.Action === 'DROP_TO_ALERT') return [];
      const unseen = { ...notModelled('network-firewall-managed-rules', policy), element: groupRef(arn, policy) };
      return [hiddenLayer(policy, index, ['drop'], family, unseen)];
    }
    const group = network.item(GROUP, arn);
    const words = group && vocabularyOf({ network, firewall, policy, group }, family);
    const known = group && words && statefulLayers(group, family, words);
    return known ?? [hiddenLayer(policy, index, ['rule-pass', 'drop'], family, unseenGroup(arn, policy))];
  });
  const isStrict = policy.configuration.FirewallPolicy?.StatefulEngineOptions?.RuleOrder === 'STRICT_ORDER';
  // In the default order what passes comes first, whatever the group.
  return isStrict ? layers : layers.flatMap(passing).concat(layers.flatMap(dropping));
}

/** The part of a layer that lets pass, and the part that does not: one that may do either stands in both. */
const passing = (layer: Layer<Fate>) => partOf(layer, 'rule-pass');
const dropping = (layer: Layer<Fate>) => partOf(layer, 'drop');

function partOf(layer: Layer<Fate>, fate: Fate): readonly Layer<Fate>[] {
  return layer.actions.includes(fate) ? [{ ...layer, actions: [fate] }] : [];
}

/** The lowest priority first; in the default order there are none. */
function ordered<T extends { Priority?: number | undefined }>(references: readonly T[]) {
  return references
    .map((reference, index) => ({ reference, index }))
    .toSorted((a, b) => (a.reference.Priority ?? 0) - (b.reference.Priority ?? 0));
}

function blind(policy: Policy, family: Family, unseen: Unseen): Layer<Step> {
  return { ...hiddenLayer(policy, 0, [], family, unseen), actions: ['pass', 'drop', 'forward'] };
}

/** AWS's own groups stand in no account. https://docs.aws.amazon.com/network-firewall/latest/developerguide/nwfw-managed-rule-groups.html (read 2026-11-26) */
function isManaged(arn: string): boolean {
  return arn.split(':')[4] === 'aws-managed';
}

function unseenGroup(arn: string | undefined, policy: Policy): Unseen {
  return { ...unseenOf(GROUP, policy), element: groupRef(arn ?? '', policy) };
}

function groupRef(arn: string, { accountId, awsRegion }: Policy) {
  return { ...bareRef(GROUP, arn, accountId, awsRegion), name: arn.split('/').at(-1) ?? arn };
}

function unseenOf(kind: Kind, item: ConfigurationItem): Unseen {
  const { accountId, awsRegion: region } = item;
  return { code: 'not-seen', what: kind, kind, accountId, region, element: refOf(item) };
}
