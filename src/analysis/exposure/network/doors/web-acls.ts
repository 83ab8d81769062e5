import type { ConfigurationItem } from '#estate/model';
import { type DoorEstate, itemsBy } from './estate.ts';

/** What hops say of the WebACL at a resource. */
export interface WebAclAt {
  readonly webAcl?: string | null;
  readonly webAclUnseen?: true;
}

const KIND = 'AWS::WAFv2::WebACL';

/** The WebACL of a resource that names none itself: WebACLs name what they protect. */
export function webAclOf(
  estate: DoorEstate,
  arn: string,
  place: Pick<ConfigurationItem, 'accountId' | 'awsRegion'>,
): WebAclAt {
  const found = protectedBy(estate).get(arn);
  if (found !== undefined) return { webAcl: found };
  const unnamed = silentPlaces(estate).has(`${place.accountId}/${place.awsRegion}`);
  if (unnamed || estate.sight(KIND, place.accountId, place.awsRegion) !== undefined) return { webAclUnseen: true };
  return { webAcl: null };
}

/** WebACL by the ARN of what it protects. */
function protectedBy(estate: DoorEstate): ReadonlyMap<string, string> {
  return estate.once('web-acl-by-resource', () => {
    const acls = estate.items(KIND).toSorted((a, b) => (a.arn < b.arn ? -1 : 1));
    return new Map(acls.flatMap((acl) => resourcesOf(acl).map((arn) => [arn, acl.arn] as const)));
  });
}

/** Places with a WebACL of which it was not seen what it protects. */
function silentPlaces(estate: DoorEstate): ReadonlySet<string> {
  return estate.once('web-acl-silent-places', () => {
    const groups = itemsBy(estate, KIND, ({ configuration, accountId, awsRegion }) =>
      !areAllNamed(configuration) && configuration.Scope !== 'CLOUDFRONT' ? `${accountId}/${awsRegion}` : undefined,
    );
    return new Set(groups.keys());
  });
}

type WebAcl = ConfigurationItem<typeof KIND>;

function resourcesOf({ configuration: { ResourceArns = [], ResourcesByType = {} } }: WebAcl): readonly string[] {
  return [...ResourceArns, ...Object.values(ResourcesByType).flat()];
}

/** Types whose resources stand in paths. */
const TYPES = ['APPLICATION_LOAD_BALANCER', 'API_GATEWAY'] as const;

function areAllNamed({ ResourceArns, ResourcesByType }: WebAcl['configuration']): boolean {
  return ResourceArns !== undefined || TYPES.every((type) => ResourcesByType?.[type] !== undefined);
}
