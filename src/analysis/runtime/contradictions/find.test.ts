import { describe, expect, it } from 'vitest';
import type { HostConnection, HostListener, SeenHost, SeenService } from '#estate/model';
import { addHours, type Instant } from '#kernel';
import type { ConfiguredReach, ContradictionInput } from './contract.ts';
import { findContradictions } from './find.ts';

const NOW = '2026-11-26T09:00:00.000Z' as Instant;
const WEB = 'arn:aws:ec2:eu-west-1:111111111111:instance/i-0web';
const STRANGER = '198.51.100.7';

const connection = (port: number, remoteAddress = STRANGER): HostConnection => ({
  protocol: 'tcp',
  direction: 'in',
  localAddress: '10.0.0.5',
  port,
  remoteAddress,
  count: 1,
  pids: [],
});

const host = (connections: HostConnection[], listeners: HostListener[] = [], missed: string[] = []): SeenHost =>
  ({
    entity: WEB,
    report: {
      observedAt: NOW,
      connections,
      listeners,
      missed: missed.map((what) => ({ what, why: 'denied', howMany: 1 })),
    },
  }) as never;

const service = (given: Partial<SeenService> = {}): SeenService =>
  ({
    id: 'shop',
    publicRequests: 3,
    publicClient: STRANGER,
    publicProof: 'peer',
    lastPublicAt: NOW,
    ...given,
  }) as never;

const way = (port: number, given: Partial<ConfiguredReach> = {}): ConfiguredReach => ({
  outcome: 'open',
  isDirect: true,
  openings: [{ protocols: { from: 6, to: 6 }, ports: { from: port, to: port } }],
  ...given,
});

function find(given: {
  hosts?: SeenHost[];
  services?: SeenService[];
  reach?: ConfiguredReach[];
  at?: Instant;
  judged?: boolean;
}) {
  const input: ContradictionInput = {
    configuredAt: given.at ?? NOW,
    isJudged: () => given.judged ?? true,
    reach: () => given.reach ?? [],
    isStranger: (address) => address === STRANGER,
    hosts: given.hosts ?? [],
    services: given.services ?? [],
    placesOf: () => [WEB],
  };
  return findContradictions(input).map(({ code, outcome, reason, port }) => [code, outcome, reason, port]);
}

describe('a connection from the internet', () => {
  it.each([
    ['to a port that is open to it agrees', [way(443)], []],
    ['through a balancer that keeps addresses agrees', [way(80, { isDirect: false })], []],
    ['to a machine without a way is an error', [], [['seen-unreachable', 'fail', 'no-way', 443]]],
    [
      'to another port than those that are open is an error',
      [way(22)],
      [['seen-unreachable', 'fail', 'other-port', 443]],
    ],
    [
      'where the way is not known stays unknown',
      [way(443, { outcome: 'unknown' as const })],
      [['seen-unreachable', 'unknown', 'way-not-known', 443]],
    ],
  ])('%s', (_name, reach, expected) => {
    expect(find({ hosts: [host([connection(443), connection(443), connection(80, '10.0.0.9')])], reach })).toEqual(
      expected,
    );
  });

  it('is no proof against a configuration that was looked at days before', () => {
    expect(find({ hosts: [host([connection(443)])], at: addHours(NOW, -25) })).toEqual([
      ['seen-unreachable', 'unknown', 'configuration-old', 443],
    ]);
  });

  it('says nothing of what exposure analysis does not judge', () => {
    expect(find({ hosts: [host([connection(443)])], services: [service()], judged: false })).toEqual([]);
  });
});

describe('requests from the internet', () => {
  it.each([
    ['to a service that it gets to agree', service(), [way(443)], []],
    ['by a connection of its own are an error', service(), [], [['seen-unreachable', 'fail', 'no-way', undefined]]],
    [
      'by a header alone stay unknown',
      service({ publicProof: 'forwarded' }),
      [],
      [['seen-unreachable', 'unknown', 'header-only', undefined]],
    ],
    ['from an own address are none', service({ publicClient: '203.0.113.1' }), [], []],
  ])('%s', (_name, one, reach, expected) => {
    expect(find({ services: [one], reach })).toEqual(expected);
  });
});

describe('a way that nobody was seen to take', () => {
  const listener = { protocol: 'tcp', address: '0.0.0.0', port: 22, pids: [1] } as const;

  it.each([
    [
      'is told when a program listens',
      host([], [listener]),
      [['reachable-unseen', 'information', 'nobody-met', undefined]],
    ],
    ['is told when none does', host([]), [['reachable-unseen', 'information', 'nothing-listens', undefined]]],
    ['is not told when sockets were not seen', host([], [], ['sockets']), []],
  ])('%s', (_name, one, expected) => {
    expect(find({ hosts: [one], reach: [way(22)] })).toEqual(expected);
  });
});
