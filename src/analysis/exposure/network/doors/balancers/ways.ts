import type { ConfigurationItem } from '#estate/model';
import { cite, refOf } from '../../cite.ts';
import type { Hop } from '../../contract.ts';
import type { Stop, Way } from '../door.ts';
import { type DoorEstate, itemsBy } from '../estate.ts';
import { portsOf } from '../ports.ts';
import { effectsOf, type RuleEffect } from './rules.ts';
import { targetsOf } from './target-groups.ts';

type Balancer = ConfigurationItem<'AWS::ElasticLoadBalancingV2::LoadBalancer'>;
type Listener = ConfigurationItem<'AWS::ElasticLoadBalancingV2::Listener'>;

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

/** Rules that a note names; the rest is counted. */
const NAMED = 3;

/** Why a listener that forwards nowhere is no way in. */
const ENDS: Readonly<Record<NonNullable<RuleEffect['ends']>, string>> = {
  redirect: 'LISTENER_REDIRECTS',
  'fixed-response': 'LISTENER_ANSWERS',
  'no-weight': 'ELBV2_LISTENER_REQUIRES_TG_ACCEPT',
};

export function listenersOf(estate: DoorEstate, balancer: Balancer): readonly Listener[] {
  const all = estate.once('listeners', () =>
    itemsBy(estate, LISTENER, ({ configuration }) => configuration.LoadBalancerArn),
  );
  return (all.get(balancer.arn) ?? []).toSorted(
    (a, b) => (a.configuration.Port ?? 0) - (b.configuration.Port ?? 0) || (a.arn < b.arn ? -1 : 1),
  );
}

/** The ways through the listeners of a balancer: rules with the same demands that lead to the same groups are one. */
export function waysOf(estate: DoorEstate, balancer: Balancer): readonly Way[] {
  return listenersOf(estate, balancer).flatMap((listener) => {
    const { effects, unseen } = effectsOf(estate, listener);
    const alike = Map.groupBy(effects, ({ groups, ends, authentication, headers, sources }) =>
      JSON.stringify([groups, ends, authentication, headers, sources?.v4.map(String), sources?.v6.map(String)]),
    );
    const ways = [...alike.values()].map((some) => wayOf(estate, balancer, listener, some));
    return unseen.length === 0 ? ways : [...ways, { ...bare(listener, [], []), unseen }];
  });
}

function wayOf(estate: DoorEstate, balancer: Balancer, listener: Listener, effects: readonly RuleEffect[]): Way {
  const [first] = effects;
  const authentication = [...mutualTls(listener), ...(first?.authentication ?? [])];
  const way = bare(listener, authentication, effects);
  const shared = {
    ...way,
    ...(first?.sources === undefined ? {} : { sources: first.sources }),
    ...(first === undefined || first.headers.length === 0 ? {} : { needsHeaders: first.headers }),
  };
  if (first?.ends !== undefined) return { ...shared, stops: [stopAt(listener, ENDS[first.ends], effects)] };
  const groups = (first?.groups ?? []).map((arn) => targetsOf(estate, balancer, arn));
  const stops = groups.flatMap((group) => group.stops);
  return {
    ...shared,
    targets: groups.flatMap((group) => group.targets),
    stops: groups.length === 0 ? [stopAt(listener, 'ELBV2_LISTENER_REQUIRES_TG_ACCEPT', effects)] : stops,
    unseen: groups.flatMap((group) => group.unseen),
  };
}

function bare(listener: Listener, authentication: readonly string[], effects: readonly RuleEffect[]): Way {
  const { Protocol, Port } = listener.configuration;
  const names = [
    ...effects.slice(0, NAMED).map(({ priority }) => priority),
    ...(effects.length > NAMED ? [`+${effects.length - NAMED}`] : []),
  ];
  const hosts = [...new Set(effects.flatMap((effect) => effect.hosts))].slice(0, NAMED).join(', ');
  const paths = [...new Set(effects.flatMap((effect) => effect.paths))].slice(0, NAMED).join(', ');
  const hop: Hop = {
    role: 'listener',
    element: refOf(listener),
    evidence: [cite(listener, 'Port'), ...effects.slice(0, NAMED).map(({ evidence }) => evidence)],
    note: {
      code: 'listener',
      params: { protocol: Protocol ?? '', port: Port ?? 0, rules: names.join(', '), hosts, paths },
    },
    ...(authentication.length === 0 ? {} : { authentication }),
  };
  return { takes: portsOf(Protocol, Port), hops: [hop], targets: [], stops: [], unseen: [] };
}

function mutualTls({ configuration: { MutualAuthentication } }: Listener): readonly string[] {
  return MutualAuthentication?.Mode === 'verify' ? ['mtls'] : [];
}

function stopAt(listener: Listener, code: string, effects: readonly RuleEffect[]): Stop {
  const params = { ports: listener.configuration.Port ?? 0, rules: effects[0]?.priority ?? '' };
  return { code, params, element: refOf(listener), evidence: effects.slice(0, 1).map(({ evidence }) => evidence) };
}
