import type { ConfigurationItem } from '#estate/model';
import { EVERY_ADDRESS, FAMILIES, isEmpty, NO_ADDRESSES } from '#analysis/addresses';
import { cite, refOf } from '../cite.ts';
import type { Unseen } from '../contract.ts';
import type { Door, Stop } from './door.ts';
import { type DoorEstate, notModelled, notSeen } from './estate.ts';
import { readPolicySources } from './policy-sources.ts';
import { tcp } from './ports.ts';

type Domain = ConfigurationItem<'AWS::OpenSearch::Domain'> | ConfigurationItem<'AWS::Elasticsearch::Domain'>;

/** Search domains outside a VPC: their access policy is all that stands before them, and fine-grained access control. */
export function searchDomainDoors(estate: DoorEstate): readonly Door[] {
  const all: readonly Domain[] = [
    ...estate.items('AWS::OpenSearch::Domain'),
    ...estate.items('AWS::Elasticsearch::Domain'),
  ];
  return all.flatMap((one) => (one.configuration.VPCOptions?.VPCId === undefined ? [doorOf(one)] : []));
}

function doorOf(one: Domain): Door {
  const { AccessPolicies, AdvancedSecurityOptions, DomainEndpointOptions, Endpoint, EndpointV2, IPAddressType } =
    one.configuration;
  const resource = refOf(one);
  const reading = AccessPolicies === '' ? undefined : readPolicySources(AccessPolicies, 'es:ESHttpGet');
  const unseen: Unseen[] = [];
  if (AccessPolicies === undefined || (AccessPolicies !== '' && reading === undefined)) {
    unseen.push(notSeen('access-policy', resource, one.resourceType));
  }
  if (reading?.isUncertain === true) unseen.push(notModelled('policy-conditions', resource));
  const isAnonymous = reading !== undefined && !isEmpty(reading.sources);
  const isSigned = reading !== undefined && !isAnonymous && reading.identities !== 'none';
  const named = isSigned ? EVERY_ADDRESS : (reading?.sources ?? NO_ADDRESSES);
  const sources = unseen.length > 0 && isEmpty(named) ? EVERY_ADDRESS : named;
  const evidence = [cite(one, 'AccessPolicies')];
  const closed: readonly Stop[] = isEmpty(sources)
    ? [{ code: 'RESOURCE_POLICY_DENIES', params: {}, element: resource, evidence }]
    : [];
  const authentication = [
    ...(isSigned ? ['iam'] : []),
    ...(AdvancedSecurityOptions?.Enabled === true ? ['opensearch'] : []),
  ];
  const hop = {
    role: 'endpoint',
    element: resource,
    evidence,
    note: { code: 'search-domain', params: {} },
    ...(authentication.length === 0 ? {} : { authentication }),
  } as const;
  return {
    resource,
    role: 'endpoint',
    entrance: { kind: 'public', families: IPAddressType === 'dualstack' ? FAMILIES : ['v4'], sources },
    ways:
      closed.length > 0
        ? []
        : [
            {
              takes: DomainEndpointOptions?.EnforceHTTPS === true ? tcp(443) : tcp(80, 443),
              hops: [hop],
              targets: [],
              stops: [],
              unseen: [],
            },
          ],
    closed,
    doubts: unseen,
    unseen: [],
    names: [Endpoint, EndpointV2].flatMap((name) => name?.toLowerCase() ?? []),
  };
}
