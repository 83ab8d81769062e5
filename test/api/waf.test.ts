import { expect, it } from 'vitest';
import {
  WafCounterfactual,
  WafKnowledge,
  WafMatrix,
  WafPatch,
  WafTestResult,
  WafVerdict,
  WebAclDetail,
  WebAclList,
} from '#api/contract';
import type { Store } from '#platform/store';
import { startServer, type TestServer } from '../support/api-server.ts';
import { describeEachStore } from '../support/stores.ts';
import { SHOP_ACL, seedWaf } from '../support/waf-estate.ts';

const LOG4SHELL = 'CVE-2021-44228';

interface Api {
  readonly server: TestServer;
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
}

async function signedIn(store: Store): Promise<Api> {
  const server = await startServer(store);
  const cookie = await server.signIn('viewer');
  return {
    server,
    get: async (path) => (await server.api(path, { cookie })).json(),
    post: async (path, body) => (await server.api(path, { method: 'POST', cookie, body })).json(),
  };
}

describeEachStore('the WAF by API', (open) => {
  it('answers an empty store without a fault, and says what to do where something is asked for', async () => {
    const api = await signedIn(await open());
    expect(await api.get('/waf/web-acls')).toEqual({ items: [] });
    expect(await api.get('/waf/matrix')).toEqual({
      entrances: [],
      entrancesTotal: 0,
      items: [],
      total: 0,
      totalIsCapped: false,
    });
    expect(await api.get('/waf/knowledge')).toMatchObject({
      cves: 0,
      sources: [],
      managed: { groups: expect.any(Number) },
    });
    expect(await api.post('/waf/patch', { cve: 'CVE-1999-1' })).toMatchObject({
      code: 'not-found',
      mend: expect.stringContaining('yagura knowledge update'),
    });
  });

  it('lists WebACLs with their remarks, and shows rules with what they do', async () => {
    const store = await open();
    await seedWaf(store);
    const api = await signedIn(store);
    const list = WebAclList.parse(await api.get('/waf/web-acls'));
    expect(list.items.map(({ name, protects, exposed }) => [name, protects, exposed])).toEqual([
      ['shop', 1, 1],
      ['unused', 0, 0],
    ]);
    const [shop] = list.items;
    const detail = WebAclDetail.parse(await api.get(`/waf/web-acls/${shop?.id}`));
    expect(detail.items.map(({ pointer, kind, action }) => [pointer, kind, action])).toEqual([
      ['Rules/0', 'statement', 'block'],
      ['Rules/1', 'managed-group', 'none'],
    ]);
    expect(detail.items[0]?.summary.en).toContain('${jndi:');
    expect(detail.audit.map(({ code }) => code)).toContain('override-names-nothing');
    expect(detail.resources).toMatchObject([{ bodyLimit: 8_192, exposures: 2, element: { name: 'shop' } }]);
    expect(await api.get('/waf/web-acls/none')).toMatchObject({ code: 'not-found' });
  });

  it('judges a request given as text', async () => {
    const store = await open();
    await seedWaf(store);
    const api = await signedIn(store);
    const test = (request: string) => api.post('/waf/test', { webAcl: 'shop', request });
    const blocked = WafTestResult.parse(await test('GET /?x=%24%7Bjndi:ldap://a} HTTP/1.1\nHost: a\n\n'));
    expect(blocked).toMatchObject({
      bodyLimit: 8_192,
      request: { method: 'GET', headers: 1 },
      evaluation: { action: 'block', certainty: 'proved', decidedBy: { name: 'jndi', pointer: 'Rules/0' } },
    });
    expect(await test('nonsense')).toMatchObject({ code: 'bad-input', mend: expect.any(String) });
    expect(await api.post('/waf/test', { webAcl: 'shp', request: 'GET / HTTP/1.1' })).toMatchObject({
      code: 'not-found',
      mend: 'did you mean `shop`?',
    });
  });

  it('fills a matrix whose columns are the entrances that lead to a service', async () => {
    const store = await open();
    await seedWaf(store);
    const api = await signedIn(store);
    const matrix = WafMatrix.parse(await api.get('/waf/matrix?limit=2'));
    expect(matrix.entrances.map(({ element, state }) => [element.name, state])).toEqual([
      ['shop', 'attached'],
      ['legacy', 'missing'],
      ['jump', 'impossible'],
    ]);
    expect(matrix).toMatchObject({ total: 5, entrancesTotal: 3 });
    const rows = [...matrix.items];
    let next = matrix.nextCursor;
    while (next !== undefined) {
      const page = WafMatrix.parse(await api.get(`/waf/matrix?limit=2&cursor=${next}`));
      rows.push(...page.items);
      next = page.nextCursor;
    }
    expect(rows.map(({ cve }) => cve)).toEqual([
      'CVE-2025-55182',
      'CVE-2022-22965',
      LOG4SHELL,
      'CVE-2021-41773',
      'CVE-2014-3704',
    ]);
    const row = rows.find(({ cve }) => cve === LOG4SHELL);
    expect(row?.cells.map(({ verdict }) => verdict)).toEqual(['blocks', 'does-not-block', 'does-not-block']);
    expect(row).toMatchObject({ worst: 'does-not-block', counts: { blocks: 1, 'does-not-block': 2 } });
    expect(row?.cells[0]?.decidedBy).toEqual({ pointer: 'Rules/0', name: 'jndi' });
  });

  it('filters the matrix by rows and by columns, also by verdict', async () => {
    const store = await open();
    await seedWaf(store);
    const api = await signedIn(store);
    const ask = async (query: string) => {
      const { items, entrances, total } = WafMatrix.parse(await api.get(`/waf/matrix?${query}`));
      return [items.map(({ cve }) => cve), entrances.map(({ element }) => element.name), total];
    };
    expect(await ask('f=verdict%3Dblocks')).toEqual([[LOG4SHELL], ['shop', 'legacy', 'jump'], 1]);
    expect(await ask('f=webacl%3Dshop&f=cve:44228')).toEqual([[LOG4SHELL], ['shop'], 1]);
    expect(await ask('columns=2&f=text:drupal')).toEqual([['CVE-2014-3704'], ['jump'], 1]);
    expect(await api.get('/waf/matrix?f=verdikt%3Dblocks')).toMatchObject({
      code: 'usage',
      mend: expect.stringContaining('did you mean "verdict"?'),
    });
    expect(await api.get('/waf/matrix?sort=title')).toMatchObject({ code: 'usage' });
  });

  it('shows one verdict with every request, and the ways that avoid the WebACL', async () => {
    const store = await open();
    await seedWaf(store);
    const api = await signedIn(store);
    const { entrances } = WafMatrix.parse(await api.get('/waf/matrix'));
    const ask = async (cve: string, column: number) =>
      WafVerdict.parse(await api.get(`/waf/verdict?cve=${cve}&entrance=${entrances[column]?.id}`));
    const shop = await ask(LOG4SHELL, 0);
    expect(shop).toMatchObject({ verdict: 'blocks', certainty: 'proved', behind: 'does-not-block' });
    // SSH to `web` is no way to its service, the second balancer before `app` is one.
    expect(shop.everyPath).toMatchObject({
      verdict: 'some',
      paths: 3,
      covered: 2,
      bare: [{ entrance: { name: 'legacy' } }],
    });
    expect(shop.variants.flatMap(({ requests }) => requests)[0]?.evaluation?.action).toBe('block');
    const legacy = await ask(LOG4SHELL, 1);
    expect(legacy).toMatchObject({ verdict: 'does-not-block', counterexample: { request: 0 } });
    expect(legacy.variants[0]?.requests[0]).not.toHaveProperty('evaluation');
    expect(await api.get('/waf/verdict?cve=CVE-2021-44229&entrance=x')).toMatchObject({
      mend: expect.stringContaining(LOG4SHELL),
    });
  });

  it('makes a virtual patch that fits a WebACL, and says why there is none', async () => {
    const store = await open();
    await seedWaf(store);
    const api = await signedIn(store);
    const patch = WafPatch.parse(await api.post('/waf/patch', { cve: LOG4SHELL, webAcl: SHOP_ACL }));
    expect(patch.proof.blocked).toBe(patch.proof.requests);
    expect(patch.proof.benign[0]).toMatchObject({ corpus: 'yagura', hits: 0 });
    expect(patch.capacity).toMatchObject({ used: 260, after: 260 + (patch.rule?.wcu ?? 0) });
    // 0 and 1 are taken.
    expect(JSON.parse(patch.rule?.json ?? '{}')).toMatchObject({ Priority: 2, Action: { Block: {} } });
    expect(patch.rule?.cloudFormation).toContain('AWS::WAFv2::RuleGroup');
  });

  it('tells what gets worse when a rule only counts', async () => {
    const store = await open();
    await seedWaf(store);
    const api = await signedIn(store);
    const worse = WafCounterfactual.parse(await api.post('/waf/counterfactual', { webAcl: 'shop', rule: 'Rules/0' }));
    expect(worse).toMatchObject({ rule: { name: 'jndi' }, asked: { cves: 5, entrances: 1 } });
    const cell = worse.cells.find(({ cve }) => cve === LOG4SHELL);
    expect([cell?.before, cell?.after, cell?.entrance.element.name]).toEqual(['blocks', 'unknown', 'shop']);
    expect(await api.post('/waf/counterfactual', { webAcl: 'shop', rule: 'Rules/9' })).toMatchObject({
      code: 'not-found',
    });
    expect(WafKnowledge.parse(await api.get('/waf/knowledge'))).toMatchObject({ cves: 5, sources: [{ cves: 5 }] });
  });

  it('takes no request of another site', async () => {
    const store = await open();
    const { server } = await signedIn(store);
    const cookie = await server.signIn('viewer');
    const answer = await server.api('/waf/test', {
      method: 'POST',
      cookie,
      body: { webAcl: 'a', request: 'b' },
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
  });
});
