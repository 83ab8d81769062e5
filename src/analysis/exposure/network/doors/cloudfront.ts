import type { ConfigurationItem } from '#estate/model';
import { EVERY_ADDRESS, FAMILIES } from '#analysis/addresses';
import { cite, refOf } from '../cite.ts';
import type { Hop, Unseen } from '../contract.ts';
import { originTargets, type Origin } from './cloudfront-origins.ts';
import type { Door, Stop, Way } from './door.ts';
import { type DoorEstate, notModelled, notSeen } from './estate.ts';
import { portsOf } from './ports.ts';

type Distribution = ConfigurationItem<'AWS::CloudFront::Distribution'>;
type Config = NonNullable<Distribution['configuration']['DistributionConfig']>;
type Behavior = Config['DefaultCacheBehavior'] & { PathPattern?: string };

/** Behaviours that a note names. */
const NAMED = 3;

/** CloudFront distributions: each behaviour leads to an origin, or to an origin group. */
export function distributionDoors(estate: DoorEstate): readonly Door[] {
  return estate.items('AWS::CloudFront::Distribution').map((one) => doorOf(estate, one));
}

function doorOf(estate: DoorEstate, one: Distribution): Door {
  const resource = refOf(one);
  const { DistributionConfig: config, DomainName, Enabled, WebACLId } = one.configuration;
  const isEnabled = config?.Enabled ?? Enabled;
  const closed: readonly Stop[] =
    isEnabled === false
      ? [
          {
            code: 'BAD_STATE',
            params: { state: 'disabled' },
            element: resource,
            evidence: [cite(one, config === undefined ? 'Enabled' : 'DistributionConfig/Enabled')],
          },
        ]
      : [];
  const unseen: Unseen[] = [];
  if (config === undefined)
    unseen.push(notSeen('distribution-configuration', resource, 'AWS::CloudFront::Distribution'));
  // Tenants bring WebACLs and certificates of their own.
  if (config?.ConnectionMode === 'tenant-only') unseen.push(notModelled('distribution-tenants', resource));
  const webAclId = config?.WebACLId ?? WebACLId;
  const aliases = config?.Aliases?.Items ?? one.configuration.Aliases?.Items ?? [];
  return {
    resource,
    role: 'distribution',
    entrance: { kind: 'public', families: config?.IsIPV6Enabled === false ? ['v4'] : FAMILIES, sources: EVERY_ADDRESS },
    ways: closed.length > 0 || config === undefined ? [] : waysOf(estate, one, config),
    closed,
    unseen,
    names: [DomainName, ...aliases].flatMap((name) => name?.toLowerCase() ?? []),
    ...(webAclId === undefined ? { webAclUnseen: true as const } : { webAcl: webAclId === '' ? null : webAclId }),
  };
}

function waysOf(estate: DoorEstate, one: Distribution, config: Config): readonly Way[] {
  const behaviors = [
    ...(config.CacheBehaviors?.Items ?? []).map((behavior, index) => ({
      behavior: behavior as Behavior,
      pointer: `DistributionConfig/CacheBehaviors/Items/${index}`,
    })),
    ...(config.DefaultCacheBehavior === undefined
      ? []
      : [{ behavior: config.DefaultCacheBehavior as Behavior, pointer: 'DistributionConfig/DefaultCacheBehavior' }]),
  ];
  const alike = Map.groupBy(behaviors, ({ behavior }) =>
    JSON.stringify([behavior.TargetOriginId, takesOf(config, behavior), askedBy(config, behavior)]),
  );
  return [...alike.values()].flatMap((some): Way[] => {
    const [first] = some;
    if (first === undefined) return [];
    const { behavior } = first;
    const authentication = askedBy(config, behavior);
    const names = some.slice(0, NAMED).map((each) => each.behavior.PathPattern ?? 'default');
    const hop: Hop = {
      role: 'distribution',
      element: refOf(one),
      evidence: some.slice(0, NAMED).map(({ pointer }) => cite(one, `${pointer}/TargetOriginId`)),
      note: {
        code: 'behavior',
        params: { paths: [...names, ...(some.length > NAMED ? [`+${some.length - NAMED}`] : [])].join(', ') },
      },
      ...(authentication.length === 0 ? {} : { authentication }),
    };
    const origins = originsOf(config, behavior.TargetOriginId);
    const found = origins.map(({ origin, index }) => originTargets(estate, one, origin, index));
    return [
      {
        takes: takesOf(config, behavior),
        hops: [hop],
        targets: found.flat(),
        stops: [],
        unseen: origins.length === 0 ? [notSeen('origin', refOf(one), 'AWS::CloudFront::Distribution')] : [],
      },
    ];
  });
}

/** The origin that a behaviour names, or the members of the group it names. */
function originsOf(config: Config, id: string | undefined): readonly { origin: Origin; index: number }[] {
  const group = config.OriginGroups?.Items?.find(({ Id }) => Id === id);
  const ids = group === undefined ? [id] : (group.Members?.Items ?? []).map(({ OriginId }) => OriginId);
  return (config.Origins?.Items ?? []).flatMap((origin, index) => (ids.includes(origin.Id) ? [{ origin, index }] : []));
}

/** Port 80 answers too when it redirects, but nothing of a request gets through it then. */
function takesOf(config: Config, { ViewerProtocolPolicy }: Behavior): Way['takes'] {
  const plain = ViewerProtocolPolicy === 'allow-all' ? portsOf('TCP', 80) : [];
  const quic = config.HttpVersion?.includes('http3') ? portsOf('UDP', 443) : [];
  return [...plain, ...portsOf('TCP', 443), ...quic];
}

function askedBy(config: Config, { TrustedKeyGroups, TrustedSigners }: Behavior): readonly string[] {
  const isSigned = TrustedKeyGroups?.Enabled === true || TrustedSigners?.Enabled === true;
  const isMutual = config.ViewerMtlsConfig?.Mode === 'required';
  return [...(isMutual ? ['mtls'] : []), ...(isSigned ? ['signed-url'] : [])];
}
