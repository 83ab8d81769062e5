import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { XMLValidator } from 'fast-xml-parser';
import { Report } from '#api/contract';
import { canonicalJson, LANGUAGES } from '#kernel';
import { openStore, type Store } from '#platform/store';
import { sha256 } from '#platform/runtime';
import { auditReport, reportHtml } from '#queries';
import { startServer } from '../support/api-server.ts';
import { lookAtSample, SCORE_NOW } from '../support/score-world.ts';
import { findingRow, insert } from '../support/seed.ts';

const STANDARD = 'cis-aws-3.0.0';
const HOSTILE = '<script>alert("1")</script>&\'\u202e\u0007 <b>';

let store: Store;

beforeAll(async () => {
  store = await openStore('sqlite::memory:');
  await lookAtSample(store, { runId: 'one' });
  const ignore = [
    {
      id: 'vault-keys',
      rule: 'access-key-rotation',
      reason: HOSTILE,
      approvedBy: 'ciso',
      until: '2027-06-30',
    },
  ];
  await lookAtSample(store, { runId: 'two', day: 1, policy: { ignore } });
  await lookAtSample(store, { runId: 'three', day: 2, policy: { ignore }, without: ['562047193865'] });
  await insert(store, 'finding', [
    { ...findingRow({ name: HOSTILE, severity: 'critical', action: 'a' }), account_name: HOSTILE, owner: HOSTILE },
    ...Array.from({ length: 3_000 }, (_, index) =>
      findingRow({ name: `user-${index}`, severity: 'critical', action: 'a' }),
    ),
  ]);
  await store.db
    .insertInto('drill')
    .values({
      id: 'd1',
      state: 'acknowledged',
      started_at: SCORE_NOW,
      started_by: 'security',
      owner: HOSTILE,
      severity: 4,
      finding_id: 'f',
      deadline: SCORE_NOW,
      ended_at: SCORE_NOW,
      ended_by: 'anna',
    })
    .execute();
  await store.db
    .insertInto('drill_hop')
    .values([
      { drill_id: 'd1', sequence: 1, hop: 'found', at: SCORE_NOW, detail: '' },
      { drill_id: 'd1', sequence: 2, hop: 'acknowledged', at: '2026-11-23T09:01:30.000Z', detail: '' },
    ])
    .execute();
});

afterAll(async () => {
  await store.close();
});

/** HTML of ours closes every element but these, so that an XML reader may judge it. */
function asXml(html: string): string {
  return html.replace('<!doctype html>', '').replaceAll(/<(meta)([^>]*)>/g, '<$1$2/>');
}

describe("the auditor's report", () => {
  test('matches its schema, and its content digest can be computed again from the machine form', async () => {
    const report = await auditReport(store, { standard: STANDARD });
    expect(Report.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    const { content, ...digests } = report.digests;
    expect(sha256(canonicalJson({ ...report, digests }))).toBe(content);
    expect(Object.values(digests)).not.toContain('');
  });

  test('the same store gives the same bytes, and a change gives others', async () => {
    const [first, second] = [
      await auditReport(store, { standard: STANDARD }),
      await auditReport(store, { standard: STANDARD }),
    ];
    expect(second).toEqual(first);
    for (const lang of LANGUAGES) expect(reportHtml(second, lang)).toBe(reportHtml(first, lang));
    const other = await auditReport(store, { standard: STANDARD, since: '2026-11-24T00:00:00.000Z' });
    expect(other.digests.content).not.toBe(first.digests.content);
  });

  test('says what was not assessed and why, what is accepted and by whom, and how a drill went', async () => {
    const report = await auditReport(store, { standard: STANDARD });
    expect(report.sight.accountsWithGaps).toBeGreaterThan(0);
    expect(report.coverage.requirements.flatMap(({ notAssessed }) => notAssessed)).not.toEqual([]);
    expect(report.exceptions.items).toEqual([
      expect.objectContaining({ source: 'policy', id: 'vault-keys', approvedBy: 'ciso' }),
    ]);
    expect(report.exceptions.items[0]?.covered).toBeGreaterThan(0);
    expect(report.drills.items[0]?.hops.map(({ hop, seconds }) => `${hop} ${seconds}`)).toEqual([
      'found 0',
      'acknowledged 90',
    ]);
    const causes = report.ledger.items.flatMap(({ entries }) => entries.map(({ cause }) => cause));
    expect(causes.every((cause) => cause === 'lost-data')).toBe(true);
  });

  test.each(LANGUAGES)(
    'the page in %s is well-formed, holds no script and nothing that was not escaped',
    async (lang) => {
      const html = reportHtml(await auditReport(store, { standard: STANDARD }), lang);
      expect(XMLValidator.validate(asXml(html))).toBe(true);
      expect(html).not.toMatch(/<script|<b>|<img|https?:\/\/[^ ]*\.(?:js|css)|\u202e|\u0007/);
      expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
      expect(html).toContain(`<html lang="${lang}">`);
      expect(html).not.toMatch(/\{\w+\}/);
    },
  );

  test('three thousand findings are a hundred rows and the number of the rest', async () => {
    const report = await auditReport(store, { standard: STANDARD });
    expect(report.residualRisk.findings.items).toHaveLength(100);
    const open = report.residualRisk.severities.reduce((sum, one) => sum + one.open, 0);
    expect(report.residualRisk.findings.rest).toBe(open - 100);
    const html = reportHtml(report, 'en');
    expect(html).toContain(`${open - 100} more are not listed here.`);
    expect(html.length).toBeLessThan(500_000);
  });

  test('a standard nobody knows and a store without an analysis are answered', async () => {
    await expect(auditReport(store, { standard: 'cis-aws-5' })).rejects.toMatchObject({ code: 'not-found' });
    const empty = await openStore('sqlite::memory:');
    await expect(auditReport(empty, { standard: STANDARD })).rejects.toMatchObject({ code: 'not-found' });
    await empty.close();
  });
});

describe('scores over the API', () => {
  test('every question is answered, and those that cannot be say why', async () => {
    const server = await startServer(store);
    const cookie = await server.signIn('security');
    const get = async (path: string) => {
      const answer = await server.api(path, { cookie });
      return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') };
    };
    const score = JSON.parse((await get('/score')).text) as { standards: { standard: string }[] };
    expect(score.standards.map(({ standard }) => standard)).toContain('all');
    for (const path of [
      `/score?standard=${STANDARD}&scope=703518264097`,
      '/score/history?measure=security-hub',
      '/score/ledger?run=three',
      '/score/ledger?scope=562047193865',
      `/score/what-if?standard=${STANDARD}`,
      '/score/what-if?scope=562047193865',
      '/standards',
      `/standards/${STANDARD}`,
      '/standards/all?scope=562047193865',
      `/report?standard=${STANDARD}`,
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 200]);
    }
    const page = await get(`/report.html?standard=${STANDARD}&lang=ja`);
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
    for (const path of ['/score?scope=nobody', '/score?standard=x', '/standards/x', '/report?standard=x']) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
    expect((await get('/score/history?measure=x')).status).toBe(400);
  });

  test('the ledger of an account is made from the states and adds up', async () => {
    const server = await startServer(store);
    const cookie = await server.signIn('viewer');
    const answer = await server.api('/score/ledger?scope=562047193865', { cookie });
    const { items } = (await answer.json()) as {
      items: { tenths: number; entries: { cause: string; tenths: number; accounts: string[] }[] }[];
    };
    expect(items).not.toEqual([]);
    for (const { tenths, entries } of items) {
      expect(entries.reduce((sum, entry) => sum + entry.tenths, 0)).toBe(tenths);
      expect(entries.every(({ accounts }) => accounts.join() === '562047193865')).toBe(true);
    }
  });
});
