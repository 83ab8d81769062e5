import { describe, expect, it } from 'vitest';
import { isRuleBad, NEW_RULE, permissionsOf, rulesOf } from './group-rules.ts';
import { isRouteBad, NEW_ROUTE, routesOf, withRoutes } from './routes.ts';

const PERMISSIONS = [
  {
    IpProtocol: 'tcp',
    FromPort: 443,
    ToPort: 443,
    IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'shop' }, { CidrIp: '10.0.0.0/8' }],
    Ipv6Ranges: [{ CidrIpv6: '::/0' }],
    PrefixListIds: [{ PrefixListId: 'pl-1' }],
    UserIdGroupPairs: [{ GroupId: 'sg-1', UserId: '111122223333' }],
  },
  { IpProtocol: '-1', IpRanges: [], UserIdGroupPairs: [{ GroupId: 'sg-2', UserId: '111122223333' }] },
];

describe('rules of a security group as a form', () => {
  it('shows one line for each source and loses nothing on the way back', () => {
    const rules = rulesOf(PERMISSIONS);
    expect(rules.map(({ source }) => source)).toEqual(['0.0.0.0/0', '10.0.0.0/8', '::/0', 'pl-1', 'sg-1', 'sg-2']);
    const back = permissionsOf(rules);
    expect(back[0]).toMatchObject({ FromPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'shop' }] });
    expect(back[5]).toMatchObject({
      IpProtocol: '-1',
      UserIdGroupPairs: [{ GroupId: 'sg-2', UserId: '111122223333' }],
    });
    expect(back[5]).not.toHaveProperty('FromPort');
    expect(rulesOf(back).map(({ source, from, protocol }) => [source, from, protocol])).toEqual(
      rules.map(({ source, from, protocol }) => [source, from, protocol]),
    );
  });

  it('puts a changed source where its kind belongs, without what was said of the old one', () => {
    const [rule = NEW_RULE] = rulesOf(PERMISSIONS);
    expect(permissionsOf([{ ...rule, source: 'sg-9' }])[0]).toMatchObject({
      IpRanges: [],
      UserIdGroupPairs: [{ GroupId: 'sg-9' }],
    });
  });

  it.each([
    [{ source: '0.0.0.0' }, true],
    [{ source: 'sg-1' }, false],
    [{ source: '2001:db8::/32' }, false],
    [{ from: '80', to: '22' }, true],
    [{ from: '70000', to: '70001' }, true],
    [{ from: '', to: '', protocol: '-1' }, false],
  ])('says whether %j can be asked', (change, isBad) => {
    expect(isRuleBad({ ...NEW_RULE, ...change })).toBe(isBad);
  });
});

describe('routes as a form', () => {
  const TABLE = {
    RouteTableId: 'rtb-1',
    Routes: [
      { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
      { DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-1', State: 'active' },
      { DestinationPrefixListId: 'pl-1', TransitGatewayId: 'tgw-1', State: 'blackhole' },
    ],
  };

  it('come back as they were', () => {
    expect(withRoutes(TABLE, routesOf(TABLE))).toEqual(TABLE);
  });

  it('move a target to the member its kind has, and take a new one for working', () => {
    const lines = routesOf(TABLE).map((line) => (line.target === 'tgw-1' ? { ...line, target: 'nat-1' } : line));
    expect(withRoutes(TABLE, lines)['Routes']).toContainEqual({
      DestinationPrefixListId: 'pl-1',
      NatGatewayId: 'nat-1',
      State: 'active',
    });
  });

  it('are not asked while a target is missing', () => {
    expect(isRouteBad(NEW_ROUTE)).toBe(true);
    expect(isRouteBad({ ...NEW_ROUTE, target: 'igw-1' })).toBe(false);
  });
});
