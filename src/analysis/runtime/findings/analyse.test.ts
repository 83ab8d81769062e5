import { describe, expect, it } from 'vitest';
import { readNetwork } from '#analysis/exposure/network';
import { buildNetwork, HOME, REGION } from '#analysis/exposure/network/testing';
import { hardeningHead, type HostReport, type RuntimeReader, type SeenHost } from '#estate/model';
import { addDays, instant } from '#kernel';
import type { KnownOfRule } from './contract.ts';
import { RUNTIME_RULES, runtimeAnalysis } from './index.ts';

const NOW = instant('2026-11-26T09:00:00Z');
const ARN = `arn:aws:ec2:${REGION}:${HOME}:instance/i-1`;

const REPORT: HostReport = {
  format: 1,
  observedAt: NOW,
  identity: { hostname: 'web-1' },
  processes: [
    { pid: 7, parentPid: 1, startTicks: 1, name: 'nginx', unit: 'nginx.service' },
    { pid: 8, parentPid: 7, startTicks: 2, name: 'nginx', unit: 'nginx.service' },
    { pid: 9, parentPid: 1, startTicks: 3, name: 'sshd', unit: 'ssh.service' },
  ],
  listeners: [],
  connections: [],
  mapped: [
    {
      path: '/usr/lib/libssl.so.3',
      device: '8:1',
      inode: '5',
      state: 'replaced',
      pids: [7, 8],
      owner: { type: 'deb', name: 'libssl3' },
    },
  ],
  archives: [],
  runtimes: [],
  programs: [],
  classes: [],
  hardening: [
    {
      check: 'sshd-root-login',
      outcome: 'fail',
      reason: { code: 'set', params: { name: 'PermitRootLogin', value: 'yes' } },
      evidence: [{ path: '/etc/ssh/sshd_config', line: 3, value: 'yes' }],
    },
    { check: 'syn-cookies', outcome: 'pass', reason: { code: 'set', params: {} }, evidence: [] },
    { check: 'audit-runs', outcome: 'unknown', reason: { code: 'not-all-seen', params: {} }, evidence: [] },
    { check: 'of-a-newer-agent', outcome: 'fail', reason: { code: 'x', params: {} }, evidence: [] },
  ],
  missed: [],
};

function runtimeOf(about: Partial<SeenHost> = {}, report: Partial<HostReport> = {}): RuntimeReader {
  const host: SeenHost = {
    entity: ARN,
    name: 'web-1',
    accountId: HOME,
    region: REGION,
    firstSeenAt: NOW,
    lastSeenAt: NOW,
    clockAhead: 0,
    ...about,
    report: { ...REPORT, ...report },
  };
  return {
    hosts: async (accountId) => (accountId === host.accountId ? [host] : []),
    host: async (entity) => (entity === host.entity ? host : undefined),
    services: async () => ({ services: [], calls: [] }),
  };
}

/** Findings that are open: checks are those of one rule, all else are programs. */
const knownAs =
  (...names: readonly string[]) =>
  (rule: string): KnownOfRule => {
    const ofRule = names.filter((name) => (hardeningHead(name) === undefined) === (rule === RUNTIME_RULES.current.id));
    return new Map([[ARN, ofRule.map((discriminator) => ({ discriminator, params: {} }))]]);
  };

async function judge(runtime: RuntimeReader, known = knownAs(), asOf = NOW) {
  const reader = buildNetwork()
    .add('AWS::EC2::Instance', { InstanceId: 'i-1', State: { Name: 'running' } })
    .reader();
  const { verdicts, unseen, tally } = await runtimeAnalysis(reader, runtime, {
    network: await readNetwork(reader),
    exposures: [],
  }).account(HOME, {
    asOf,
    isOn: () => true,
    known,
  });
  return {
    verdicts: verdicts.map((one) => `${one.outcome} ${one.severity} ${one.discriminator}`).toSorted(),
    unseen: [...unseen.values()].map(({ reason }) => reason),
    tally,
    whole: verdicts,
  };
}

describe('what agents see', () => {
  it('is one finding for each program that runs old code, and one for each setting', async () => {
    const { verdicts, whole, tally } = await judge(runtimeOf());
    expect(verdicts).toEqual(['fail high sshd-root-login', 'fail medium nginx.service']);
    expect(whole[0]?.reason.params).toEqual({
      program: 'nginx.service',
      files: '/usr/lib/libssl.so.3 (libssl3)',
    });
    expect(whole[0]?.fix).toEqual({ id: 'restart-programs', place: ARN });
    expect(whole[1]?.evidence[0]?.pointer).toBe('/etc/ssh/sshd_config:3');
    expect(Object.values(tally).map(({ fail }) => fail)).toEqual([1, 1, 0]);
  });

  it('is mended when it is seen to be so', async () => {
    const { verdicts } = await judge(runtimeOf({}, { mapped: [] }), knownAs('nginx.service', 'syn-cookies'));
    expect(verdicts).toContain('pass medium nginx.service');
    expect(verdicts).toContain('pass medium syn-cookies');
  });

  it.each([
    [
      'memory that was not seen',
      runtimeOf({}, { mapped: [], missed: [{ what: 'mapped-code', why: 'denied', howMany: 1 }] }),
      NOW,
    ],
    ['a check that could not look', runtimeOf({}, { hardening: [] }), NOW],
    ['an agent that is silent', runtimeOf({}, { mapped: [] }), addDays(NOW, 2)],
  ])('mends nothing by %s', async (_, runtime, asOf) => {
    const { verdicts, unseen } = await judge(runtime, knownAs('gone.service', 'audit-runs'), asOf);
    expect(verdicts.filter((text) => text.startsWith('pass medium audit-runs'))).toEqual([]);
    expect(unseen.length).toBeGreaterThan(0);
  });

  it('stands with the home account for machines outside of AWS, and not at all for instances that are no more', async () => {
    expect((await judge(runtimeOf({ entity: 'yagura:host:nas', accountId: '' }))).whole[0]?.resource).toMatchObject({
      arn: 'yagura:host:nas',
      accountId: HOME,
    });
    expect((await judge(runtimeOf({ entity: ARN.replace('i-1', 'i-2') }))).verdicts).toEqual([]);
  });
});
