import type { ConfigurationItem } from '#estate/model';
import { NO_ADDRESSES, parseCidrs } from '#analysis/addresses';
import { cite, refOf } from '../cite.ts';
import type { Hop } from '../contract.ts';
import { interfaceAt, primaryInterface } from './balancers/interfaces.ts';
import type { Carriage, Door, Entrance, Stop, Target, Way } from './door.ts';
import { bareRef, type DoorEstate, itemsBy, notSeen } from './estate.ts';
import { functionTarget } from './function-target.ts';
import { portsOf } from './ports.ts';

type Service = ConfigurationItem<'AWS::VpcLattice::Service'>;
type Listener = ConfigurationItem<'AWS::VpcLattice::Listener'>;
type Action = NonNullable<Listener['configuration']['defaultAction']>;

const GROUP = 'AWS::VpcLattice::TargetGroup';

/** https://docs.aws.amazon.com/vpc-lattice/latest/ug/security-groups.html (read 2026-11-26) */
const SENDERS = parseCidrs(['169.254.171.0/24', 'fd00:ec2:80::/64']) ?? NO_ADDRESSES;

/** Services of VPC Lattice: reached from VPCs that are associated with a network of theirs, never from the internet. */
export function latticeDoors(estate: DoorEstate): readonly Door[] {
  const listeners = itemsBy(estate, 'AWS::VpcLattice::Listener', ({ configuration }) => configuration.serviceArn);
  return estate.items('AWS::VpcLattice::Service').map((service): Door => {
    const { arn = service.arn, id, dnsEntry, customDomainName } = service.configuration;
    const resource = refOf(service);
    const gap = estate.sight('AWS::VpcLattice::Listener', service.accountId, service.awsRegion);
    return {
      resource,
      role: 'endpoint',
      entrance: entranceOf(estate, arn),
      ways: (listeners.get(arn) ?? []).flatMap((listener) => waysOf(estate, service, listener)),
      closed: [],
      unseen: gap === undefined ? [] : [gap],
      names: [arn, id, dnsEntry?.domainName, customDomainName].flatMap((name) => name?.toLowerCase() ?? []),
    };
  });
}

function entranceOf(estate: DoorEstate, serviceArn: string): Entrance {
  const networks = new Set(
    estate
      .items('AWS::VpcLattice::ServiceNetworkServiceAssociation')
      .flatMap(({ configuration }) =>
        configuration.serviceArn === serviceArn ? (configuration.serviceNetworkArn ?? []) : [],
      ),
  );
  const links = estate
    .items('AWS::VpcLattice::ServiceNetworkVpcAssociation')
    .filter(({ configuration }) => networks.has(configuration.serviceNetworkArn ?? ''));
  const asksIam = estate
    .items('AWS::VpcLattice::ServiceNetwork')
    .some(({ configuration, arn }) => networks.has(configuration.arn ?? arn) && configuration.authType === 'AWS_IAM');
  return {
    kind: 'vpcs',
    links: links.map((link) => ({
      vpcId: link.configuration.vpcId ?? '',
      groups: link.configuration.securityGroupIds ?? [],
      hop: {
        role: 'attachment',
        element: refOf(link),
        evidence: [cite(link, 'vpcId')],
        note: { code: 'association', params: { target: link.configuration.serviceNetworkArn ?? '' } },
        ...(asksIam ? { authentication: ['iam'] } : {}),
      },
    })),
  };
}

function waysOf(estate: DoorEstate, service: Service, listener: Listener): readonly Way[] {
  const rules = estate
    .once('lattice-rules', () =>
      itemsBy(estate, 'AWS::VpcLattice::Rule', ({ configuration }) => configuration.listenerArn),
    )
    .get(listener.configuration.arn ?? listener.arn);
  const actions = [
    listener.configuration.defaultAction,
    ...(rules ?? []).map(({ configuration }) => configuration.action),
  ];
  const { protocol, port } = listener.configuration;
  const isSigned = service.configuration.authType === 'AWS_IAM';
  const hop: Hop = {
    role: 'listener',
    element: refOf(listener),
    evidence: [cite(listener, 'port')],
    note: { code: 'listener', params: { protocol: protocol ?? '', port: port ?? 0 } },
    ...(isSigned ? { authentication: ['iam'] } : {}),
  };
  const groups = [...new Set(actions.flatMap((action) => (action === undefined ? [] : groupsOf(action))))];
  const none: Stop = {
    code: 'LISTENER_ANSWERS',
    params: {},
    element: refOf(listener),
    evidence: [cite(listener, 'defaultAction')],
  };
  return [
    {
      takes: portsOf(protocol === 'TLS_PASSTHROUGH' ? 'TLS' : protocol, port),
      hops: [hop],
      targets: groups.flatMap((id) => targetsOf(estate, service, id)),
      stops: groups.length === 0 ? [none] : [],
      unseen: [],
    },
  ];
}

function groupsOf(action: Action): readonly string[] {
  const forwarded = action.forward?.targetGroups ?? [];
  return forwarded
    .filter(({ weight }) => weight !== 0)
    .flatMap(({ targetGroupIdentifier }) => targetGroupIdentifier ?? []);
}

function targetsOf(estate: DoorEstate, service: Service, id: string): readonly Target[] {
  const group = estate.items(GROUP).find(({ configuration }) => configuration.id === id || configuration.arn === id);
  if (group?.configuration.targets === undefined) {
    return [
      {
        kind: 'unknown',
        unseen: notSeen('target-group', group === undefined ? bareRef(GROUP, id, id, service) : refOf(group), GROUP),
      },
    ];
  }
  const { type, config, targets } = group.configuration;
  return targets.map(({ id: name = '', port }, index): Target => {
    const sends = portsOf(config?.protocol, port ?? config?.port);
    const hop: Hop = {
      role: 'target-group',
      element: refOf(group),
      evidence: [cite(group, `targets/${index}`)],
      note: { code: 'target', params: { port: port ?? config?.port ?? 0 } },
    };
    const carriage: Carriage = { by: 'delivered', sources: SENDERS };
    if (type === 'LAMBDA') return functionTarget(estate, name, service, hop);
    if (type === 'ALB') return { kind: 'door', name, sends, carriage, hop };
    const at = type === 'INSTANCE' ? primaryInterface(estate, name) : interfaceAt(estate, name, config?.vpcIdentifier);
    return at === undefined
      ? { kind: 'unknown', unseen: notSeen('target', refOf(group), 'AWS::EC2::NetworkInterface') }
      : { kind: 'interface', id: at.id, sends, carriage, hop };
  });
}
