import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  CheckedFixList,
  SecondOpinionPage,
  SoftwareCoverage,
  VulnerabilityDetail,
  VulnerabilityPage,
  VulnerabilitySummary,
} from '#api/contract';
import { addDays } from '#kernel';
import type { Store } from '#platform/store';
import { startServer } from '../support/api-server.ts';
import { describeEachStore } from '../support/stores.ts';
import {
  analyseInstances,
  ANALYSED,
  EXPLOITED,
  holdDebian,
  INSTANCE,
  learn,
  LODASH,
  writeMirror,
} from '../support/vulnerability-store.ts';

let mirror = '';
beforeAll(() => {
  mirror = writeMirror(mkdtempSync(join(tmpdir(), 'yagura-mirror-')));
});
afterAll(() => rmSync(mirror, { recursive: true, force: true }));

async function signedIn(store: Store): Promise<(path: string) => Promise<unknown>> {
  const server = await startServer(store);
  server.clock.set(addDays(ANALYSED, 1));
  const cookie = await server.signIn('viewer');
  return async (path) => (await server.api(path, { cookie })).json();
}

async function filled(store: Store): Promise<(path: string) => Promise<unknown>> {
  await learn(store, mirror);
  await holdDebian(store, 'i-web', '3.0.11-1');
  await analyseInstances(store);
  return signedIn(store);
}

describeEachStore('vulnerabilities by API', (open) => {
  it('say what to do where nothing was read or looked at yet', async () => {
    const get = await signedIn(await open());
    expect(await get(`/vulnerabilities/${EXPLOITED}`)).toMatchObject({
      code: 'not-found',
      mend: expect.stringContaining('yagura knowledge fetch'),
    });
    expect(await get('/coverage')).toMatchObject({ code: 'not-found', mend: expect.stringContaining('yagura scan') });
  });

  it('tell all that is known of a CVE, and why a resource is due when it is', async () => {
    const get = await filled(await open());
    const detail = VulnerabilityDetail.strict().parse(await get(`/vulnerabilities/${EXPLOITED.toLowerCase()}`));
    expect(detail).toMatchObject({
      name: EXPLOITED,
      vulnerabilities: [EXPLOITED],
      advisories: [{ source: 'debian', packages: [{ name: 'openssl', ranges: [{ fixed: '3.0.15-1' }] }] }],
      facts: [
        {
          kev: { ransomware: true },
          epss: { score: 0.94, day: '2026-11-25' },
          ssvc: { exploitation: 'active', automatable: 'yes', technicalImpact: 'total' },
          hasExploitPack: false,
        },
      ],
      affected: {
        total: 1,
        byState: { open: 1 },
        items: [{ arn: INSTANCE('i-web'), term: 'forensic-3d', exposure: 'internal-only', severity: 'critical' }],
      },
    });
    const sentences = detail.affected.items.flatMap(({ reasons }) => reasons.map(({ sentence }) => sentence));
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.every(({ en, ja }) => en !== '' && ja !== '' && en !== ja)).toBe(true);
    expect(detail.sources.find(({ source }) => source === 'kev')).toMatchObject({ readAt: ANALYSED, isStale: false });
  });

  it('lead from the id of an advisory to its CVE, and refuse a name that nothing speaks of', async () => {
    const get = await filled(await open());
    const advisory = VulnerabilityDetail.parse(await get('/vulnerabilities/ghsa-35JH-r3h4-6jhm'));
    expect(advisory).toMatchObject({ vulnerabilities: [LODASH], affected: { total: 0, items: [] } });
    expect(advisory.facts[0]?.scores[0]).toMatchObject({ version: '3.1', score: 7.2 });
    expect(await get('/vulnerabilities/CVE-1999-0001')).toMatchObject({ code: 'not-found' });
    expect(await get(`/vulnerabilities/${EXPLOITED}?limit=201`)).toMatchObject({ code: 'bad-input' });
  });

  it('list what is to be mended in the shapes of the contract, and refuse what makes no sense', async () => {
    const get = await filled(await open());
    const page = VulnerabilityPage.strict().parse(await get('/vulnerabilities?limit=1'));
    expect(page).toMatchObject({ by: 'fix', total: 1, items: [{ findings: 2, action: { fix: 'update-packages' } }] });
    const byCve = VulnerabilityPage.parse(await get('/vulnerabilities?by=cve&f=exploited%3Dtrue&sort=due'));
    expect(byCve.items.map(({ id }) => id)).toEqual([EXPLOITED]);
    expect(VulnerabilitySummary.strict().parse(await get('/vulnerabilities/summary'))).toMatchObject({
      findings: 2,
      exploited: 1,
    });
    expect(CheckedFixList.strict().parse(await get('/vulnerabilities/checked'))).toEqual({ items: [] });
    const opinions = SecondOpinionPage.strict().parse(await get('/vulnerabilities/disagreements?opinion=only-ours'));
    expect(opinions).toMatchObject({ isInspectorRead: false, counts: { 'only-ours': 2 } });
    expect(await get('/vulnerabilities?by=moon')).toMatchObject({ code: 'bad-input' });
    expect(await get('/vulnerabilities?cursor=abc')).toMatchObject({ code: 'bad-input' });
    expect(await get('/vulnerabilities?sort=owner')).toMatchObject({ code: 'usage' });
  });

  it('count what is looked at by account and kind, and page through what is not', async () => {
    const get = await filled(await open());
    const coverage = SoftwareCoverage.strict().parse(await get('/coverage?limit=1'));
    const gaps = { 'no-inventory': 1, stopped: 1 };
    const count = { kind: 'AWS::EC2::Instance', total: 3, lookedAt: 1, gaps };
    expect(coverage).toMatchObject({ kinds: [count], accounts: [{ kinds: [count] }], gapsTotal: 2 });
    expect(Object.keys(coverage.reasons)).toEqual(['no-inventory', 'stopped']);
    const next = SoftwareCoverage.parse(await get('/coverage?limit=1&skip=1'));
    expect([...coverage.gaps, ...next.gaps].map(({ name }) => name).toSorted()).toEqual(['i-db', 'i-old']);
    expect(await get('/coverage?gap=stopped')).toMatchObject({ gaps: [{ name: 'i-old' }], gapsTotal: 1 });
    expect(await get('/coverage?account=000000000000')).toMatchObject({ kinds: [count], gaps: [], gapsTotal: 0 });
    expect(await get('/coverage?gap=lost')).toMatchObject({ code: 'bad-input' });
  });
});
