import type { ConfigurationOf } from '#estate/model';
import { hasNetwork } from './places.ts';
import { here, idOf, isWeak, type Placed, type Scene } from './scene.ts';
import { maker } from './maker.ts';
import { vpcId } from './network.ts';

/** Who may come in: a network, another group by its name. */
interface Opening {
  readonly port: number | 'all';
  readonly from: string;
}

interface Group extends Placed<'unused'> {
  readonly open: readonly Opening[];
  /** An opening that stood for a while: days before today. */
  readonly opened?: Opening & { readonly since: number; readonly until?: number };
}

const WORLD = '0.0.0.0/0';
const WORLD_V6 = '::/0';
const OFFICE = '203.0.113.0/24';
const INSIDE = '10.0.0.0/8';

const WEB: readonly Opening[] = [
  { port: 443, from: WORLD },
  { port: 80, from: WORLD },
];

/** The groups every network has: the way from the load balancer to the database. */
const USUAL: readonly { readonly name: string; readonly open: readonly Opening[] }[] = [
  { name: 'web', open: WEB },
  { name: 'app', open: [{ port: 8443, from: 'web' }] },
  { name: 'database', open: [{ port: 6432, from: 'app' }] },
];

const FURTHER: readonly Group[] = [
  { account: 'network', name: 'bastion', open: [{ port: 22, from: OFFICE }] },
  {
    account: 'shared-services',
    name: 'gitlab',
    open: [
      { port: 443, from: INSIDE },
      { port: 22, from: OFFICE },
    ],
  },
  {
    account: 'shop-staging',
    name: 'load-test',
    open: [{ port: 443, from: INSIDE }],
    opened: { port: 8080, from: WORLD, since: 12, until: 2 },
  },
  { account: 'shop-development', name: 'search-dev', open: [{ port: 9200, from: WORLD }] },
  // Opened for a colleague at home, who has IPv6: nobody thought that everybody has it.
  {
    account: 'shop-development',
    name: 'admin',
    open: [{ port: 22, from: OFFICE }],
    opened: { port: 22, from: WORLD_V6, since: 6 },
  },
  { account: 'shop-development', name: 'old-batch', open: [{ port: 443, from: INSIDE }], weak: ['unused'] },
  { account: 'data-platform', name: 'notebooks', open: [{ port: 8888, from: INSIDE }] },
  {
    account: 'logistics-acquired',
    name: 'edi-server',
    open: [
      { port: 21, from: WORLD },
      { port: 8443, from: WORLD },
    ],
  },
  { account: 'logistics-acquired', name: 'windows-admin', open: [{ port: 3389, from: WORLD }] },
  { account: 'sandbox-engineers', name: 'launch-wizard-1', open: [{ port: 22, from: WORLD }] },
  { account: 'sandbox-engineers', name: 'hackday', open: [{ port: 8888, from: WORLD }], weak: ['unused'] },
  { account: 'sandbox-interns', name: 'mysql-course', open: [{ port: 3306, from: WORLD }] },
];

/** Networks whose default group is as AWS made it: everything inside it may talk. */
const DEFAULT_AS_MADE: ReadonlySet<string> = new Set([
  'shop-development',
  'logistics-acquired',
  'sandbox-engineers',
  'sandbox-interns',
]);

export function groupId(scene: Scene, name: string): string {
  return idOf(scene, 'sg', name);
}

export const SECURITY_GROUPS = maker('AWS::EC2::SecurityGroup', (scene) => {
  if (!hasNetwork(scene)) return [];
  const made = DEFAULT_AS_MADE.has(scene.account.name);
  const self = permission(scene, { port: 'all', from: 'default' });
  const further = here(FURTHER, scene).map(({ name, open, opened }) => {
    const isOpen = opened && scene.back <= opened.since && scene.back > (opened.until ?? -1);
    return group(scene, name, isOpen ? [...open, opened] : open);
  });
  return [
    {
      ...group(scene, 'default', []),
      IpPermissions: made ? [self] : [],
      IpPermissionsEgress: made ? [everywhere()] : [],
    },
    ...USUAL.map(({ name, open }) => group(scene, name, open)),
    ...further,
  ];
});

/** The names of the groups that something uses. */
export function usedGroups(scene: Scene): readonly string[] {
  if (!hasNetwork(scene)) return [];
  const further = here(FURTHER, scene).filter((row) => !isWeak(row, 'unused', scene));
  return [...USUAL, ...further].map(({ name }) => name);
}

type Permission = NonNullable<ConfigurationOf<'AWS::EC2::SecurityGroup'>['IpPermissions']>[number];

function group(scene: Scene, name: string, open: readonly Opening[]) {
  return {
    GroupId: groupId(scene, name),
    GroupName: name,
    Description: name,
    VpcId: vpcId(scene),
    OwnerId: scene.account.id,
    IpPermissions: open.map((one) => permission(scene, one)),
    IpPermissionsEgress: [everywhere()],
  };
}

function permission(scene: Scene, { port, from }: Opening): Permission {
  const isNetwork = from.includes('/');
  const isV6 = from.includes(':');
  const ports = port === 'all' ? { IpProtocol: '-1' } : { IpProtocol: 'tcp', FromPort: port, ToPort: port };
  return {
    ...ports,
    IpRanges: isNetwork && !isV6 ? [{ CidrIp: from }] : [],
    Ipv6Ranges: isV6 ? [{ CidrIpv6: from }] : [],
    PrefixListIds: [],
    UserIdGroupPairs: isNetwork ? [] : [{ GroupId: groupId(scene, from), UserId: scene.account.id }],
  };
}

function everywhere(): Permission {
  return { IpProtocol: '-1', IpRanges: [{ CidrIp: WORLD }], Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [] };
}
