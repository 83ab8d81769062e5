import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '#kernel';
import { EVERY_ADDRESS, NO_ADDRESSES, parseCidr, parseCidrs } from '#analysis/addresses';
import { aclSpans, groupSpans, type PortSpan } from './open-ports.ts';

const at = (spans: readonly PortSpan[], transport: string, port: number) =>
  spans.find((span) => span.transport === transport && span.from <= port && port <= span.to);
const noLists = () => undefined;

describe('a security group', () => {
  it.each([
    [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22 }, true, false],
    [{ IpProtocol: '6', FromPort: 22, ToPort: 22 }, true, false],
    [{ IpProtocol: 'TCP', FromPort: 20, ToPort: 25 }, true, false],
    [{ IpProtocol: '17', FromPort: 0, ToPort: 65535 }, false, true],
    [{ IpProtocol: '-1' }, true, true],
    [{ IpProtocol: '-1', FromPort: 80, ToPort: 80 }, true, true],
    [{ IpProtocol: 'icmp', FromPort: -1, ToPort: -1 }, false, false],
    [{ IpProtocol: '50' }, false, false],
    [{ IpProtocol: 'tcp', FromPort: 23, ToPort: 65535 }, false, false],
  ])('with %j lets tcp 22: %s, udp 22: %s', (permission, tcp, udp) => {
    const spans = groupSpans([{ ...permission, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }], noLists);
    expect(at(spans, 'tcp', 22) !== undefined).toBe(tcp);
    expect(at(spans, 'udp', 22) !== undefined).toBe(udp);
  });

  it('adds up what its rules let in', () => {
    const spans = groupSpans(
      [
        { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/1' }] },
        { IpProtocol: '-1', IpRanges: [{ CidrIp: '128.0.0.0/1' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
      ],
      noLists,
    );
    expect(at(spans, 'tcp', 22)).toMatchObject({ sure: EVERY_ADDRESS, maybe: EVERY_ADDRESS, rules: [0, 1] });
    expect(at(spans, 'tcp', 23)?.rules).toEqual([1]);
  });

  it('reads prefix lists whose entries were seen, and is unsure of the others', () => {
    const office = parseCidr('198.51.100.0/24');
    const permissions = [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, PrefixListIds: [{ PrefixListId: 'pl-1' }] }];
    expect(
      at(
        groupSpans(permissions, () => office),
        'tcp',
        22,
      ),
    ).toMatchObject({ sure: office, maybe: office });
    const unsure = { sure: NO_ADDRESSES, maybe: EVERY_ADDRESS };
    expect(at(groupSpans(permissions, noLists), 'tcp', 22)).toMatchObject(unsure);
  });

  it.each([
    [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{}] }],
    [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: 'anywhere' }] }],
    [{ IpProtocol: 'tcp', FromPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    [{ FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
  ])('is unsure of %j, never calm', (permission) => {
    expect(at(groupSpans([permission], noLists), 'tcp', 22)?.maybe.v4).toEqual(EVERY_ADDRESS.v4);
  });

  it('is refused when it has more rules than AWS allows', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => ({ IpProtocol: 'tcp', FromPort: index, ToPort: index }));
    expect(() => groupSpans(many, noLists)).toThrow(Fault);
  });

  it('says for every port what asking each rule says', () => {
    const block = fc.constantFrom('0.0.0.0/1', '128.0.0.0/1', '10.0.0.0/8', '198.51.100.7/32');
    const permission = fc.record({
      IpProtocol: fc.constantFrom('tcp', 'udp', '6', '17', '-1', 'icmp'),
      FromPort: fc.integer({ min: 0, max: 30 }),
      ToPort: fc.integer({ min: 0, max: 30 }),
      IpRanges: fc.array(fc.record({ CidrIp: block }), { maxLength: 2 }),
    });
    const covered = (one: { IpProtocol: string; FromPort: number; ToPort: number }, port: number) =>
      one.IpProtocol === '-1' || (['tcp', '6'].includes(one.IpProtocol) && one.FromPort <= port && port <= one.ToPort);
    fc.assert(
      fc.property(fc.array(permission, { maxLength: 4 }), fc.integer({ min: 0, max: 32 }), (permissions, port) => {
        const blocks = permissions.filter((one) => covered(one, port)).flatMap((one) => one.IpRanges);
        const expected = parseCidrs(blocks.map(({ CidrIp }) => CidrIp));
        const span = at(groupSpans(permissions, noLists), 'tcp', port);
        expect(span?.sure ?? NO_ADDRESSES).toEqual(expected);
      }),
    );
  });
});

describe('a network ACL', () => {
  const entry = (RuleNumber: number, RuleAction: 'allow' | 'deny', CidrBlock: string, Protocol = '-1') => ({
    RuleNumber,
    RuleAction,
    CidrBlock,
    Protocol,
    Egress: false,
    ...(Protocol === '-1' ? {} : { PortRange: { From: 22, To: 22 } }),
  });

  it('lets the lowest number decide, whatever the order of the answer', () => {
    const spans = aclSpans([
      entry(32_767, 'deny', '0.0.0.0/0'),
      entry(100, 'allow', '0.0.0.0/0'),
      entry(90, 'deny', '0.0.0.0/0', '6'),
    ]);
    expect(at(spans, 'tcp', 22)).toBeUndefined();
    expect(at(spans, 'udp', 22)).toMatchObject({ rules: [1], sure: { v4: EVERY_ADDRESS.v4 } });
    expect(at(spans, 'tcp', 23)).toMatchObject({ rules: [1] });
  });

  it('takes from an allowed block only what was denied before it', () => {
    const spans = aclSpans([
      entry(1, 'deny', '0.0.0.0/1'),
      entry(2, 'allow', '0.0.0.0/0'),
      entry(3, 'deny', '0.0.0.0/0'),
    ]);
    expect(at(spans, 'tcp', 22)?.sure).toEqual(parseCidr('128.0.0.0/1'));
  });

  it.each([['RuleNumber'], ['RuleAction'], ['CidrBlock'], ['Protocol'], ['PortRange']])(
    'that lacks %s is not read',
    (member) => {
      const whole = entry(1, 'allow', '0.0.0.0/0', '6');
      const lacking = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== member));
      expect(() => aclSpans([lacking])).toThrow(Fault);
    },
  );
});
