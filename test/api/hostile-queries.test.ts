import { expect, it } from 'vitest';
import { startServer } from '../support/api-server.ts';
import { seed } from '../support/seed.ts';
import { describeEachStore } from '../support/stores.ts';

const LISTS = ['/findings', '/credentials', '/exposures'];

/** Query strings nobody sends by mistake, each with what the answer must say. */
const HOSTILE: readonly (readonly [query: string, says: RegExp])[] = [
  ['f=sevrity=high', /sevrity/],
  ['f=constructor=x', /constructor/],
  ['f=toString=x', /toString/],
  ['f[__proto__]=x', /unrecognized|f\[__proto__\]/i],
  ['__proto__=x', /unrecognized|__proto__/i],
  ['f=account%00=1', /control/],
  ['f=account=%00', /control/],
  [`f=account=${'x'.repeat(1_000)}`, /characters/],
  [`f=${'x'.repeat(3_000)}`, /2000/],
  ['f=account=1&'.repeat(51), /50/],
  [`f=account=${'1,'.repeat(150)}`, /values/],
  ['op=xor', /op/],
  ['op=and&op=or', /op/],
  ['limit=0', /limit/],
  ['limit=201', /limit/],
  ['limit=1e2e', /limit/],
  ['limit=NaN', /limit/],
  ['cursor=x', /cursor/],
  ['cursor=eyJzb3J0IjoiIn0', /cursor/],
  ['cursor=', /cursor/],
  ['sort=__proto__', /sorted/],
  ['sort=severity;drop%20table%20finding', /sorted/],
  ['unknown=1', /unknown/],
];

describeEachStore('hostile queries', (open) => {
  it('are refused by name, with a mend, and nothing of the inside', async () => {
    const store = await open();
    await seed(store);
    const server = await startServer(store);
    const cookie = await server.signIn('viewer');
    for (const list of LISTS) {
      for (const [query, says] of HOSTILE) {
        const answer = await server.api(`${list}?${query}`, { cookie });
        const text = await answer.text();
        expect([list, query.slice(0, 60), answer.status, text]).toEqual([list, query.slice(0, 60), 400, text]);
        const { code, message, mend } = JSON.parse(text) as Record<string, string>;
        expect(['bad-input', 'usage']).toContain(code);
        expect(`${message} ${mend}`).toMatch(says);
        expect(text.length).toBeLessThan(1_000);
        expect(text).not.toMatch(/node_modules|select |SQLITE|postgres/);
      }
    }
  });

  it('that only look hostile are answered', async () => {
    const store = await open();
    await seed(store);
    const server = await startServer(store);
    const cookie = await server.signIn('viewer');
    for (const [query, total] of [
      ["f=account=' or 1=1 --", 0],
      ['f=__proto__=x', 0],
      ['f=name:%25', 0],
      ['f=name:_', 0],
      ['f=text:\\', 0],
      ['f=%F0%9F%8F%AF', 0],
      ['f=', 3],
      ['f=&f=state=open', 2],
      ['f=severity=high&f=severity=critical&op=or', 2],
    ] as const) {
      const answer = await server.api(`/findings?${query}`, { cookie });
      expect([query, answer.status]).toEqual([query, 200]);
      expect([query, ((await answer.json()) as { total: number }).total]).toEqual([query, total]);
    }
  });

  it('ids that are none are not found', async () => {
    const store = await open();
    await seed(store);
    const server = await startServer(store);
    const cookie = await server.signIn('admin');
    for (const path of [
      '/findings/x',
      '/actions/__proto__',
      '/accounts/constructor',
      '/snapshots/zzz',
      '/snapshots/latest/diff/zzz',
    ]) {
      const answer = await server.api(path, { cookie });
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.json()).toMatchObject({ code: 'not-found' });
    }
    for (const path of [
      '/findings/%00',
      `/findings/${'x'.repeat(101)}`,
      '/evidence',
      '/evidence?snapshot=latest&pointer=..%2F..%2Fetc',
    ]) {
      expect([path, (await server.api(path, { cookie })).status]).toEqual([path, 400]);
    }
    expect((await server.api(`/findings/${'x'.repeat(5_000)}`, { cookie })).status).toBe(404);
  });

  it('HEAD says what GET would, without a body', async () => {
    const store = await open();
    await seed(store);
    const server = await startServer(store);
    const cookie = await server.signIn('viewer');
    const answer = await server.api('/findings', { method: 'HEAD', cookie });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
    expect((await server.api('/findings', { method: 'HEAD' })).status).toBe(401);
    expect((await server.api('/findings.csv', { method: 'HEAD', cookie })).status).toBe(403);
  });
});
