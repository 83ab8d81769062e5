import type { ConfigurationItem } from '#estate/model';
import { EVERY_ADDRESS, parseCidrs } from '#analysis/addresses';
import { cite, refOf } from '../cite.ts';
import type { Door, Stop } from './door.ts';
import { type DoorEstate, notSeen } from './estate.ts';
import { tcp } from './ports.ts';

const KIND = 'AWS::EKS::Cluster';

/** Public endpoints of Kubernetes' own API; services of a cluster come in by the balancers that it made. */
export function clusterDoors(estate: DoorEstate): readonly Door[] {
  return estate.items(KIND).map(doorOf);
}

function doorOf(one: ConfigurationItem<typeof KIND>): Door {
  const { endpointPublicAccess, publicAccessCidrs = ['0.0.0.0/0'] } = one.configuration.resourcesVpcConfig ?? {};
  const resource = refOf(one);
  const sources = parseCidrs(publicAccessCidrs);
  const evidence = [cite(one, 'resourcesVpcConfig/publicAccessCidrs')];
  const closed: readonly Stop[] =
    endpointPublicAccess === false
      ? [
          {
            code: 'NO_PUBLIC_ADDRESS',
            params: {},
            element: resource,
            evidence: [cite(one, 'resourcesVpcConfig/endpointPublicAccess')],
          },
        ]
      : [];
  const isSeen = endpointPublicAccess !== undefined && sources !== undefined;
  return {
    resource,
    role: 'endpoint',
    entrance: { kind: 'public', families: ['v4', 'v6'], sources: isSeen ? sources : EVERY_ADDRESS },
    ways:
      closed.length > 0
        ? []
        : [
            {
              takes: tcp(443),
              hops: [
                {
                  role: 'endpoint',
                  element: resource,
                  evidence,
                  note: { code: 'cluster-endpoint', params: {} },
                  authentication: ['kubernetes'],
                },
              ],
              targets: [],
              stops: [],
              unseen: [],
            },
          ],
    closed,
    doubts: isSeen ? [] : [notSeen('cluster-endpoint', resource, KIND)],
    unseen: [],
    names: [],
  };
}
