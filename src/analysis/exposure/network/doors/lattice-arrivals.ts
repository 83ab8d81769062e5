import { NO_ADDRESSES, parseCidrs } from '#analysis/addresses';
import { refOf } from '../cite.ts';
import type { Question } from '../contract.ts';
import { isGone, type Packets, through } from '../filters/filter.ts';
import { groupFilter } from '../filters/group-filter.ts';
import type { Interface, Network } from '../model/network.ts';
import { interfacesOfResource } from '../questions/resource-interfaces.ts';
import { WHOLE } from '../space/flows.ts';
import { EVERY_PORT, EVERY_PROTOCOL } from '../space/protocols.ts';
import type { Entrance } from './door.ts';
import type { Arrival } from './arrival.ts';

type Vpcs = Extract<Entrance, { kind: 'vpcs' }>;

/** Addresses by which services are known inside a VPC. https://docs.aws.amazon.com/vpc-lattice/latest/ug/security-groups.html (read 2026-11-26) */
const SERVICES = parseCidrs(['169.254.171.0/24']) ?? NO_ADDRESSES;

/** What gets from interfaces of associated VPCs to a service: their own groups and those of the association are asked. */
export function latticeArrivals(network: Network, { links }: Vpcs, question: Question): readonly Arrival[] {
  const senders = sendersOf(network, question);
  return senders.flatMap((one) =>
    links.flatMap(({ vpcId, groups, hop }): readonly Arrival[] => {
      if (vpcId !== one.vpcId) return [];
      const own = one.addresses
        .filter(({ family }) => family === 'v4')
        .map(({ address }) => ({ first: address, last: address }));
      const { protocols = EVERY_PROTOCOL, ports = EVERY_PORT } = question;
      const asked = [
        {
          ...WHOLE.v4,
          protocols,
          ports,
          sources: own.toSorted((a, b) => (a.first < b.first ? -1 : 1)),
          destinations: SERVICES.v4,
        },
      ];
      const start: Packets = { family: 'v4', sure: asked, maybe: asked };
      const left = through(start, groupFilter(network, one.groupIds ?? [], 'egress', 'v4', []));
      const passed =
        groups.length === 0 ? left : through(left, groupFilter(network, groups, 'ingress', 'v4', one.groupIds ?? []));
      if (isGone(passed)) return [];
      const isSure = passed.sure.length > 0;
      const doubts = isSure ? [] : [{ code: 'not-seen', what: 'security-group', element: hop.element } as const];
      const source = { role: 'source', element: refOf(one.item), evidence: [] } as const;
      return [{ flows: isSure ? passed.sure : passed.maybe, hops: [source, hop], doubts, sender: 'client' }];
    }),
  );
}

function sendersOf(network: Network, { from }: Question): readonly Interface[] {
  switch (from.kind) {
    case 'resource':
      return interfacesOfResource(network, from.id) ?? [];
    case 'subnet':
      return network.interfacesOfSubnet.get(from.id) ?? [];
    case 'vpc':
      return network.interfacesOfVpc.get(from.id) ?? [];
    default:
      return [];
  }
}
