import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '#kernel';
import { debianPackages, lookAt, reportOf } from '../../../../test/support/agents.ts';
import { parseReport } from './parse.ts';
import { type ReadReport, readReport } from './request.ts';

const ARRIVED = instant('2026-11-26T12:00:01Z');

function read(about: object, look: object = {}): ReadReport | undefined {
  return readReport({ ...reportOf(1), report: { ...lookAt(), ...look }, ...about }, ARRIVED);
}

describe('a report', () => {
  it('of this version is read as it was written', () => {
    const inventory = debianPackages('5.2-1');
    const all = read({ inventory, inventoryDigest: 'abc' });
    expect(all).toMatchObject({ report: lookAt(), inventory, inventoryDigest: 'abc', corrected: {}, clockAhead: 0 });
  });

  it.each([
    ['a member nobody knows', { more: { of: 'it' } }, 'unknown', {}],
    ['a process without an id', { processes: [{ name: 'x' }] }, 'wrong', { processes: [] }],
    ['a port beyond all', { listeners: [{ ...lookAt().listeners[0], port: 70_000 }] }, 'wrong', { listeners: [] }],
    [
      'an address that is none',
      { listeners: [{ ...lookAt().listeners[0], address: 'a b' }] },
      'wrong',
      { listeners: [] },
    ],
    ['a long name', { kernel: 'k'.repeat(300) }, 'cut', { kernel: `${'k'.repeat(255)}…` }],
    ['a system that is none', { os: 7 }, 'wrong', {}],
  ] as const)('keeps the rest beside %s, and counts it', (_what, look, correction, left) => {
    const report = read({}, look);
    expect(report?.corrected).toEqual({ [correction]: 1 });
    expect(report?.report).toMatchObject(left);
    expect(report?.report.connections).toHaveLength(1);
  });

  it.each([
    ['-----BEGIN OPENSSH PRIVATE KEY-----'],
    ['root:$6$salt$Fq3cUTjOGQ2Dr8bqK5iWJ1mG2xO:19000'],
    ['--token=ghp_0123456789abcdefghij'],
  ])('leaves out %s, which should not have left its machine', (secret) => {
    const [, nginx] = lookAt().processes;
    const [, failed] = lookAt().hardening;
    const report = read(
      {},
      {
        processes: [{ ...nginx, command: ['nginx', secret] }],
        hardening: [{ ...failed, evidence: [{ path: '/etc/shadow', value: secret }] }],
      },
    );
    expect(report?.corrected).toEqual({ secret: 2 });
    expect(JSON.stringify(report)).not.toContain(secret);
    expect(report?.report.processes[0]?.command).toEqual(['nginx']);
  });

  it('counts entries that are left out as missed, so that nobody takes them for absent', () => {
    const [one] = lookAt().mapped;
    const report = read({}, { mapped: [...Array.from({ length: 40_001 }, () => one), { path: 7 }] });
    expect(report?.report.mapped).toHaveLength(40_000);
    expect(report?.report.missed).toContainEqual({ what: 'mapped-code', why: 'refused', howMany: 2 });
  });

  it('whose list of modules was cut is no proof of what is absent from it', () => {
    const packages = Array.from({ length: 4_001 }, (_, at) => ({ type: 'npm', name: `p${at}`, version: '1' }));
    const modules = [{ pid: 80, runtime: 'node', packages, complete: true }];
    expect(read({}, { modules })?.report.modules?.[0]).toMatchObject({ complete: false, reason: 'cut' });
    const few = [{ pid: 80, runtime: 'node', packages: packages.slice(0, 3), complete: true }];
    expect(read({}, { modules: few })?.report.modules?.[0]).toMatchObject({ complete: true });
  });

  it.each([[null], [[]], ['{}'], [{}], [{ ...reportOf(1), format: 2 }], [{ ...reportOf(1), report: {} }]])(
    'is not %j',
    (value) => {
      expect(readReport(value, ARRIVED)).toBeUndefined();
    },
  );

  it('is read to its end whatever stands in it', () => {
    const members = Object.keys(lookAt());
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...members), fc.jsonValue({ maxDepth: 4 })), (look) => {
        const report = read({}, { ...look, format: 1, identity: lookAt().identity, observedAt: lookAt().observedAt });
        // A list that is none leaves no report; nothing else does.
        if (report === undefined) return;
        expect(Object.keys(report.report).every((name) => members.includes(name) || name === 'modules')).toBe(true);
        expect(JSON.stringify(report.report).length).toBeLessThan(100_000);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the bytes of a report', () => {
  it.each([['{'], ['\u0000'], [''], [`[${'[],'.repeat(2_000_001)}0]`]])('are not %.10s', (text) => {
    expect(parseReport(Buffer.from(text))).toBeUndefined();
  });

  it('may be nested as deep as they like', () => {
    expect(
      readReport(parseReport(Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)), ARRIVED),
    ).toBeUndefined();
  });
});
