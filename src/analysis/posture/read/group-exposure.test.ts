import { expect, it } from 'vitest';
import { type ConfigurationItem, isKind, type Kind } from '#estate/model';
import { type Instant, instant } from '#kernel';
import type { Look } from '../contract.ts';
import { EVERY_ADDRESS, NO_ADDRESSES, parseCidr, parseCidrs } from '#analysis/addresses';
import { exposureOf, PREFIX_LIST_KINDS } from './group-exposure.ts';
import { hitsOf, judgeOpenPorts, openOf, portText } from './judge-open-ports.ts';
import type { PortSpan } from './open-ports.ts';

type Group = ConfigurationItem<'AWS::EC2::SecurityGroup'>;

const NOW: Instant = instant('2026-11-23T09:00:00Z');

function lookOver(configurations: Partial<Record<Kind, readonly object[]>>): Look {
  const made = new Map<string, unknown>();
  return {
    asOf: NOW,
    items: (kind) => (configurations[kind] ?? []).map((configuration) => ({ configuration })) as never,
    once<T>(name: string, make: () => T): T {
      if (!made.has(name)) made.set(name, make());
      return made.get(name) as T;
    },
  };
}

const naming = (id: string): Group =>
  ({
    resourceType: 'AWS::EC2::SecurityGroup',
    configuration: {
      IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, PrefixListIds: [{ PrefixListId: id }] }],
    },
  }) as unknown as Group;

it('reads prefix lists of both kinds, and is unsure of a list that was not looked into', () => {
  expect(PREFIX_LIST_KINDS.every(isKind)).toBe(true);
  const look = lookOver({
    'AWS::EC2::PrefixList': [
      { PrefixListId: 'pl-1', Entries: [{ Cidr: '192.0.2.0/24' }, { Cidr: '3.0.0.0/8' }] },
      { PrefixListId: 'pl-2' },
    ],
    'AWS::EC2::AWSPrefixList': [
      { PrefixListId: 'pl-3', Cidrs: ['2400::/16'] },
      { PrefixListId: 'pl-5', Cidrs: ['198.51.100.0/24'] },
    ],
  });
  expect(exposureOf(naming('pl-1'), look)).toMatchObject([
    { transport: 'tcp', from: 22, to: 22, sure: parseCidrs(['192.0.2.0/24', '3.0.0.0/8']) },
  ]);
  expect(exposureOf(naming('pl-3'), look)).toMatchObject([{ sure: parseCidr('2400::/16') }]);
  expect(exposureOf(naming('pl-5'), look)).toEqual([]);
  const unsure = { sure: NO_ADDRESSES, maybe: EVERY_ADDRESS };
  for (const id of ['pl-2', 'pl-4']) expect(exposureOf(naming(id), look)).toMatchObject([unsure]);
});

it('works a group out once for all controls of a place', () => {
  const look = lookOver({});
  const group = naming('pl-1');
  expect(exposureOf(group, look)).toBe(exposureOf(group, look));
});

const span = (transport: 'tcp' | 'udp', from: number, to: number, cidr = '0.0.0.0/0'): PortSpan => {
  const sure = parseCidr(cidr) ?? NO_ADDRESSES;
  return { transport, from, to, sure, maybe: sure, rules: [0] };
};

it('finds the wanted ports in spans, and says them as short as may be', () => {
  const spans = [span('udp', 0, 65_535), span('tcp', 0, 79), span('tcp', 80, 100)];
  const hits = spans.flatMap((one) => hitsOf(one, { tcp: [[20, 90], 443], udp: [53] }));
  expect(portText(hits)).toBe('TCP 20–90, UDP 53');
  const many = [1, 3, 5, 7, 9, 11, 13].map((port) => ({ span: span('tcp', port, port), from: port, to: port }));
  expect(portText(many)).toBe('TCP 1, TCP 3, TCP 5, TCP 7, TCP 9 +2');
});

it('names what is open to all before what is open to many', () => {
  const [all, many, few] = ['0.0.0.0/0', '1.0.0.0/8', '10.0.0.0/8'].map((cidr) => span('tcp', 22, 22, cidr)) as [
    PortSpan,
    PortSpan,
    PortSpan,
  ];
  const hits = (...spans: PortSpan[]) => spans.flatMap((one) => hitsOf(one, { tcp: [22] }));
  expect(openOf(hits(few, many, all))).toMatchObject({ code: 'open', hits: [{ span: all }] });
  expect(openOf(hits(few, many))).toMatchObject({ code: 'open-wide' });
  expect(openOf(hits(few))).toBeUndefined();
  expect(openOf(hits(all), ['v6'])).toBeUndefined();
});

it('points at the rules that let the internet in', () => {
  const group = {
    ...naming('pl-1'),
    configuration: {
      IpPermissions: [
        { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
        { IpProtocol: 'tcp', FromPort: 20, ToPort: 25, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
      ],
    },
  } as unknown as Group;
  const { outcome, reason, evidence } = judgeOpenPorts({ tcp: [22] })(group, lookOver({}));
  expect({ outcome, reason }).toEqual({ outcome: 'fail', reason: { code: 'open', params: { ports: 'TCP 22' } } });
  expect(evidence.map(({ pointer }) => pointer.split('#')[1])).toEqual(['/configuration/IpPermissions/1']);
});
