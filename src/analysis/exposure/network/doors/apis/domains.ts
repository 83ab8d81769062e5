import type { ConfigurationItem } from '#estate/model';
import { EVERY_ADDRESS, FAMILIES } from '#analysis/addresses';
import { cite, refOf } from '../../cite.ts';
import type { Hop, Unseen } from '../../contract.ts';
import type { Door, Way } from '../door.ts';
import { type DoorEstate, notModelled, notSeen } from '../estate.ts';
import { tcp } from '../ports.ts';

type RestDomain = ConfigurationItem<'AWS::ApiGateway::DomainName'>;
type HttpDomain = ConfigurationItem<'AWS::ApiGatewayV2::DomainName'>;

/** What both generations say of a domain. */
interface Domain {
  readonly item: RestDomain | HttpDomain;
  readonly names: readonly string[];
  readonly isMutual: boolean;
  readonly isPrivate: boolean;
  readonly isDualstack: boolean;
  /** Undefined: not seen. */
  readonly mappings: readonly { readonly api: string; readonly stage: string }[] | undefined;
  readonly pointer: 'ApiMappings' | 'basePathMappings';
  readonly hasRules: boolean;
}

/** Custom domains of APIs: ways in beside the API's own address, with mutual TLS where they ask for it. */
export function apiDomainDoors(estate: DoorEstate): readonly Door[] {
  const newer = estate.items('AWS::ApiGatewayV2::DomainName').map(httpDomain);
  const told = new Set(newer.map(keyOf));
  // The newer calls answer for the domains of REST APIs too, but for private and edge-optimized ones.
  const older = estate
    .items('AWS::ApiGateway::DomainName')
    .map(restDomain)
    .filter((one) => !told.has(keyOf(one)));
  return [...newer, ...older].map(doorOf);
}

function keyOf({ item, names }: Domain): string {
  return `${item.accountId}/${item.awsRegion}/${names[0]}`;
}

function httpDomain(item: HttpDomain): Domain {
  const {
    DomainName,
    DomainNameConfigurations = [],
    MutualTlsAuthentication,
    ApiMappings,
    RoutingMode,
  } = item.configuration;
  return {
    item,
    names: namesOf(DomainName, ...DomainNameConfigurations.map((one) => one.ApiGatewayDomainName)),
    isMutual: MutualTlsAuthentication?.TruststoreUri !== undefined,
    isPrivate: false,
    isDualstack: DomainNameConfigurations.some((one) => one.IpAddressType === 'dualstack'),
    mappings: ApiMappings?.map(({ ApiId = '', Stage = '' }) => ({ api: ApiId, stage: Stage })),
    pointer: 'ApiMappings',
    hasRules: hasRules(RoutingMode),
  };
}

function restDomain(item: RestDomain): Domain {
  const { domainName, regionalDomainName, distributionDomainName, mutualTlsAuthentication } = item.configuration;
  const { endpointConfiguration, basePathMappings, routingMode } = item.configuration;
  return {
    item,
    names: namesOf(domainName, regionalDomainName, distributionDomainName),
    isMutual: mutualTlsAuthentication?.truststoreUri !== undefined,
    isPrivate: endpointConfiguration?.types?.includes('PRIVATE') === true,
    isDualstack: endpointConfiguration?.ipAddressType === 'dualstack',
    mappings: basePathMappings?.map(({ restApiId = '', stage = '' }) => ({ api: restApiId, stage })),
    pointer: 'basePathMappings',
    hasRules: hasRules(routingMode),
  };
}

function hasRules(mode: string | undefined): boolean {
  return mode !== undefined && mode !== 'API_MAPPING_ONLY';
}

function namesOf(...names: readonly (string | undefined)[]): readonly string[] {
  return names.flatMap((name) => name?.toLowerCase() ?? []);
}

function doorOf(domain: Domain): Door {
  const { item, names, isMutual, isPrivate, isDualstack, mappings, pointer } = domain;
  const resource = refOf(item);
  const unseen: Unseen[] = [];
  if (mappings === undefined) unseen.push(notSeen('api-mappings', resource, item.resourceType));
  if (domain.hasRules) unseen.push(notModelled('api-routing-rules', resource));
  const families = isDualstack ? FAMILIES : (['v4'] as const);
  return {
    resource,
    role: 'endpoint',
    entrance: isPrivate ? { kind: 'inner' } : { kind: 'public', families, sources: EVERY_ADDRESS },
    ways: (mappings ?? []).map(({ api, stage }, index): Way => {
      const hop: Hop = {
        role: 'endpoint',
        element: resource,
        evidence: [cite(item, `${pointer}/${index}`)],
        note: { code: 'api-mapping', params: { domain: names[0] ?? '', stage } },
        ...(isMutual ? { authentication: ['mtls'] } : {}),
      };
      const part = stage === '' ? {} : { stage };
      const target = { kind: 'door', name: api, sends: tcp(443), carriage: { by: 'aws' }, ...part } as const;
      return { takes: tcp(443), hops: [hop], targets: [target], stops: [], unseen: [] };
    }),
    closed: [],
    unseen,
    names,
  };
}
