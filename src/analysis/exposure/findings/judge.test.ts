import { describe, expect, it } from 'vitest';
import type { ResourceRef } from '#kernel';
import type { Exposure, Hop, Opening } from '../network/contract.ts';
import { byIdentity, exposureBody, exposureFacts, exposureMeaning, readExposureBody } from './facts.ts';
import { judgeEntrance } from './judge.ts';
import { openingsText } from './openings.ts';

const tcp = (port: number, about: Partial<Opening> = {}): Opening => ({
  family: 'v4',
  protocols: { from: 6, to: 6 },
  ports: { from: port, to: port },
  breadth: 'internet',
  ...about,
});

function ref(type: string, id: string): ResourceRef {
  const arn = `arn:aws:x:eu-west-1:111122223333:${id}`;
  return { arn, type, id, name: id, accountId: '111122223333', region: 'eu-west-1', tags: {} };
}

const BALANCER = ref('AWS::ElasticLoadBalancingV2::LoadBalancer', 'web');
const INSTANCE = ref('AWS::EC2::Instance', 'i-1');
const FUNCTION = ref('AWS::Lambda::Function', 'fn');
const GUARD = 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/front/0123';

function hop(element: ResourceRef, about: Partial<Hop> = {}): Hop {
  return { role: 'balancer', element, evidence: [], ...about };
}

function exposure(entrance: ResourceRef, about: Partial<Exposure> & { readonly hops?: readonly Hop[] } = {}): Exposure {
  const { hops = [hop(entrance)], ...rest } = about;
  return {
    resource: INSTANCE,
    entrance,
    outcome: 'open',
    openings: [tcp(443)],
    path: { flows: [], hops },
    unseen: [],
    ...rest,
  };
}

function judged(...exposures: readonly [Exposure, ...Exposure[]]) {
  const { rule, outcome, severity, reason } = judgeEntrance(exposures);
  return { rule, outcome, severity, reason };
}

describe('the verdict about a machine', () => {
  it.each([
    [[tcp(443)], 'low', 'open', 'tcp/443'],
    [[tcp(443), tcp(8443)], 'medium', 'open', 'tcp/443, tcp/8443'],
    [[tcp(22)], 'high', 'open', 'tcp/22'],
    [[tcp(0, { ports: { from: 0, to: 65_535 } })], 'high', 'open', 'tcp'],
    [[tcp(22, { breadth: 'narrow' })], 'informational', 'narrow', 'tcp/22'],
    [[tcp(22, { breadth: 'narrow' }), tcp(443)], 'low', 'open', 'tcp/443'],
    [[tcp(22, { protocols: { from: 1, to: 1 } })], 'medium', 'open', 'icmp'],
  ] as const)('with %j is %s', (openings, severity, code, ports) => {
    expect(judged(exposure(INSTANCE, { openings }))).toEqual({
      rule: 'internet-reaches-machine',
      outcome: 'fail',
      severity,
      reason: { code, params: { ports } },
    });
  });

  it('is unknown while nothing is surely open, with what was not seen', () => {
    const unseen = [{ code: 'not-seen', what: 'AWS::EC2::NetworkAcl' }] as const;
    expect(judged(exposure(INSTANCE, { outcome: 'unknown', unseen }))).toMatchObject({
      outcome: 'unknown',
      reason: { code: 'not-sure', params: { what: 'AWS::EC2::NetworkAcl' } },
    });
    expect(judged(exposure(INSTANCE, { outcome: 'unknown', unseen }), exposure(INSTANCE)).outcome).toBe('fail');
  });
});

describe('the verdict about an entrance', () => {
  it('passes behind a WebACL or a sign-in, and fails as soon as one way has neither', () => {
    const guarded = exposure(BALANCER, { hops: [hop(BALANCER, { webAcl: GUARD })] });
    const signedIn = exposure(BALANCER, { hops: [hop(BALANCER, { authentication: ['oidc'] })] });
    expect(judged(guarded, signedIn)).toMatchObject({
      rule: 'internet-enters-service',
      outcome: 'pass',
      reason: { code: 'guarded', params: { guards: 'WebACL front, oidc' } },
    });
    expect(judged(guarded, exposure(BALANCER))).toMatchObject({
      outcome: 'fail',
      severity: 'low',
      reason: { code: 'unguarded', params: { targets: 'i-1', ports: 'tcp/443' } },
    });
    expect(judged(exposure(BALANCER, { openings: [tcp(8080)] })).severity).toBe('medium');
  });

  it('that is a function asks for a sign-in', () => {
    expect(judged(exposure(FUNCTION, { resource: FUNCTION }))).toMatchObject({
      rule: 'internet-calls-function',
      outcome: 'fail',
      reason: { code: 'unguarded', params: {} },
    });
    const signed = exposure(FUNCTION, { hops: [hop(FUNCTION, { authentication: ['iam'] })] });
    expect(judged(signed).outcome).toBe('pass');
  });
});

describe('openings as text', () => {
  it('stand in the order of protocol and port, each once, the rest counted', () => {
    expect(openingsText([tcp(443), tcp(22), tcp(443, { family: 'v6' })])).toBe('tcp/22, tcp/443');
    expect(openingsText([tcp(1, { ports: { from: 8000, to: 8010 } })])).toBe('tcp/8000-8010');
    expect(openingsText([tcp(1, { protocols: { from: 0, to: 255 } })])).toBe('all');
    expect(openingsText([tcp(1, { protocols: { from: 50, to: 51 }, ports: { from: 0, to: 65_535 } })])).toBe('50-51');
    expect(openingsText([1, 2, 3, 4, 5, 6, 7, 8].map((port) => tcp(port)))).toBe(
      'tcp/1, tcp/2, tcp/3, tcp/4, tcp/5, tcp/6 +2',
    );
  });
});

describe('facts of an exposure', () => {
  it('tell whether a WebACL looks, is missing or was not seen', () => {
    const cover = (...hops: readonly Hop[]) => exposureFacts(exposure(BALANCER, { hops })).cover;
    expect(cover(hop(BALANCER, { webAcl: GUARD }), hop(INSTANCE, { webAclUnseen: true }))).toBe('some');
    expect(cover(hop(BALANCER, { webAcl: null }))).toBe('none');
    expect(cover(hop(BALANCER, { webAcl: null }), hop(INSTANCE, { webAclUnseen: true }))).toBe('unseen');
    expect(
      exposureFacts(exposure(BALANCER, { openings: [tcp(1, { breadth: 'narrow' }), tcp(2, { breadth: 'wide' })] })),
    ).toMatchObject({
      breadth: 'wide',
      webAcls: [],
      proofs: [],
    });
  });

  it('keep ways apart that let different things in, and IPv6 from IPv4', () => {
    const ways = [
      exposure(BALANCER),
      exposure(BALANCER),
      exposure(BALANCER, { openings: [tcp(80)] }),
      exposure(BALANCER, { openings: [tcp(443, { family: 'v6' })] }),
    ];
    expect([...byIdentity(ways).values()].map(({ openings }) => openings)).toEqual([
      ways[0]?.openings,
      ways[2]?.openings,
      ways[3]?.openings,
    ]);
    expect(byIdentity(ways.toReversed()).size).toBe(3);
  });

  it('survive being written as text, addresses too, and mean the same when only evidence differs', () => {
    const range = { first: 0n, last: 2n ** 128n - 1n };
    const flow = {
      family: 'v6',
      protocols: { from: 6, to: 6 },
      ports: { from: 1, to: 2 },
      sourcePorts: { from: 0, to: 1 },
    } as const;
    const flows = [{ ...flow, sources: [range], destinations: [range] }];
    const one = { ...exposure(BALANCER), path: { flows, hops: [hop(BALANCER)] } };
    expect(readExposureBody(exposureBody(one))).toEqual(one);
    const evidence = [
      { kind: 'snapshot', source: 's', pointer: 'a/b/c/d', observedAt: '2026-11-26T00:00:00Z' },
    ] as never;
    const other = { ...one, path: { flows, hops: [hop(BALANCER, { evidence })] } };
    expect(exposureMeaning(other)).toBe(exposureMeaning(one));
    expect(exposureMeaning({ ...one, outcome: 'unknown' })).not.toBe(exposureMeaning(one));
  });
});
