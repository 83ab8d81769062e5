import type { ConfigurationItem } from '#estate/model';
import { type AddressSet, isEmpty, union } from '#analysis/addresses';
import { cite, refOf } from '../cite.ts';
import type { Hop } from '../contract.ts';
import type { Carriage, Ports, Target } from './door.ts';
import { bareRef, type DoorEstate, itemsBy, notSeen } from './estate.ts';
import { tcp } from './ports.ts';

type Distribution = ConfigurationItem<'AWS::CloudFront::Distribution'>;
type Config = NonNullable<Distribution['configuration']['DistributionConfig']>;
export type Origin = NonNullable<NonNullable<Config['Origins']>['Items']>[number];

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/LocationsOfEdgeServers.html (read 2026-11-26) */
const ORIGIN_FACING = /^com\.amazonaws\.global\.(ipv6\.)?cloudfront\.origin-facing$/;

const S3_HOST = /^(.+?)\.s3(?:-website)?[.-](?:[a-z0-9-]+\.)?amazonaws\.com(?:\.cn)?$|^(.+?)\.s3\.amazonaws\.com$/;

/** Where an origin is: a bucket, something behind a VPC origin, another door by its host name. */
export function originTargets(estate: DoorEstate, one: Distribution, origin: Origin, index: number): readonly Target[] {
  const host = (origin.DomainName ?? '').toLowerCase();
  const hop: Hop = {
    role: 'distribution',
    element: refOf(one),
    evidence: [cite(one, `DistributionConfig/Origins/Items/${index}/DomainName`)],
    note: { code: 'origin', params: { origin: origin.Id ?? '', host, access: accessOf(origin) } },
  };
  if (origin.VpcOriginConfig?.VpcOriginId !== undefined)
    return [vpcOrigin(estate, one, origin.VpcOriginConfig.VpcOriginId, hop)];
  const bucket = S3_HOST.exec(host);
  if (bucket !== null) {
    const name = bucket[1] ?? bucket[2] ?? host;
    const resource = bareRef('AWS::S3::Bucket', `arn:aws:s3:::${name}`, name, one);
    return [{ kind: 'service', resource, hop }];
  }
  const carriage: Carriage = { by: 'internet', sources: originFacing(estate), what: 'cloudfront-origin-facing' };
  const stage = /^\/([^/]+)/.exec(origin.OriginPath ?? '')?.[1];
  return [
    {
      kind: 'door',
      name: host,
      sends: sendsOf(origin.CustomOriginConfig),
      carriage,
      ...(stage === undefined ? {} : { stage }),
      ...(signs(estate, origin) ? { isSigned: true as const } : {}),
      hop,
    },
  ];
}

/** Names of the headers that distributions add, lower case, by the host name of the origin: who asks for them asks for a secret. */
export function secretHeaders(estate: DoorEstate): ReadonlyMap<string, ReadonlySet<string>> {
  return estate.once('origin-headers', () => {
    const byHost = new Map<string, Set<string>>();
    for (const { configuration } of estate.items('AWS::CloudFront::Distribution')) {
      for (const { DomainName, CustomHeaders } of configuration.DistributionConfig?.Origins?.Items ?? []) {
        for (const { HeaderName } of CustomHeaders?.Items ?? []) {
          if (DomainName === undefined || HeaderName === undefined) continue;
          const host = DomainName.toLowerCase();
          byHost.set(host, (byHost.get(host) ?? new Set()).add(HeaderName.toLowerCase()));
        }
      }
    }
    return byHost;
  });
}

/** Addresses from which CloudFront asks origins; undefined when its prefix lists were not seen. */
export function originFacing(estate: DoorEstate): AddressSet | undefined {
  return estate.once('origin-facing', () => {
    const lists = [...estate.items('AWS::EC2::PrefixList'), ...estate.items('AWS::EC2::AWSPrefixList')];
    const named = lists.filter(({ configuration }) => ORIGIN_FACING.test(configuration.PrefixListName ?? ''));
    const sets = named.flatMap(({ configuration }) => estate.prefixList(configuration.PrefixListId ?? '') ?? []);
    const all = union(sets);
    return isEmpty(all) ? undefined : all;
  });
}

function vpcOrigin(estate: DoorEstate, one: Distribution, id: string, hop: Hop): Target {
  const all = estate.once('vpc-origins', () =>
    itemsBy(estate, 'AWS::CloudFront::VpcOrigin', ({ configuration }) => configuration.Id),
  );
  const found = all.get(id)?.[0];
  const arn = found?.configuration.OriginEndpointArn;
  if (found === undefined || arn === undefined) {
    return { kind: 'unknown', unseen: notSeen('vpc-origin', refOf(one), 'AWS::CloudFront::VpcOrigin') };
  }
  const sends = sendsOf(found.configuration.VpcOriginEndpointConfig);
  const through: Hop = { ...hop, evidence: [...hop.evidence, cite(found, 'OriginEndpointArn')] };
  return { kind: 'door', name: arn, sends, carriage: { by: 'vpc-origin' }, hop: through };
}

interface OriginPorts {
  readonly HTTPPort?: number | undefined;
  readonly HTTPSPort?: number | undefined;
  readonly OriginProtocolPolicy?: string | undefined;
}

function sendsOf(config: OriginPorts | undefined): readonly Ports[] {
  const { HTTPPort = 80, HTTPSPort = 443, OriginProtocolPolicy = 'match-viewer' } = config ?? {};
  if (OriginProtocolPolicy === 'http-only') return tcp(HTTPPort);
  return OriginProtocolPolicy === 'https-only' ? tcp(HTTPSPort) : tcp(HTTPPort, HTTPSPort);
}

/** How CloudFront proves itself to the origin, for the reader. */
function accessOf({ OriginAccessControlId, S3OriginConfig }: Origin): string {
  if (OriginAccessControlId) return 'oac';
  return S3OriginConfig?.OriginAccessIdentity ? 'oai' : '';
}

/** With an access control that signs, the visitor needs no signature. */
function signs(estate: DoorEstate, { OriginAccessControlId }: Origin): boolean {
  if (!OriginAccessControlId) return false;
  const all = estate.once('origin-access-controls', () =>
    itemsBy(estate, 'AWS::CloudFront::OriginAccessControl', ({ configuration }) => configuration.Id),
  );
  return all.get(OriginAccessControlId)?.[0]?.configuration.SigningBehavior !== 'never';
}
