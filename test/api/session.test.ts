import { expect, it } from 'vitest';
import { createSignInLink, LINK_MINUTES } from '#api';
import { addDays, epochMs, type Instant, instant } from '#kernel';
import { sha256 } from '#platform/runtime';
import { startServer, tokenOf } from '../support/api-server.ts';
import { SEED_NOW } from '../support/seed.ts';
import { describeEachStore } from '../support/stores.ts';

const after = (minutes: number): Instant => instant(epochMs(SEED_NOW) + minutes * 60_000);

describeEachStore('signing in', (open) => {
  it('works once with a link, and the store never holds token or cookie', async () => {
    const store = await open();
    const server = await startServer(store);
    const link = await createSignInLink(store, {
      role: 'security',
      subject: 'akari',
      clock: server.clock,
      baseUrl: 'http://127.0.0.1:7575/',
    });
    expect(link.url).toMatch(/^http:\/\/127\.0\.0\.1:7575\/sign-in#token=[\w-]{43}$/);
    expect(link.expiresAt).toBe(after(LINK_MINUTES));
    const token = tokenOf(link.url);
    const [stored] = await store.db.selectFrom('link').selectAll().execute();
    expect(stored).toEqual({ token_digest: sha256(token), role: 'security', subject: 'akari', expires_at: after(15) });

    const answer = await server.api('/session', { method: 'POST', body: { token } });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ subject: 'akari', role: 'security', expiresAt: after(12 * 60) });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^yagura_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    const secret = /=([\w-]+);/.exec(cookie)?.[1] ?? '';
    const [session] = await store.db.selectFrom('session').selectAll().execute();
    expect(session).toMatchObject({ id_digest: sha256(secret), role: 'security', subject: 'akari' });

    expect(await store.db.selectFrom('link').selectAll().execute()).toEqual([]);
    const again = await server.api('/session', { method: 'POST', body: { token } });
    expect(again.status).toBe(401);
    expect(await again.json()).toMatchObject({ code: 'link-unusable' });
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  it('lets only one of two hold the same link', async () => {
    const store = await open();
    const server = await startServer(store);
    const { url } = await createSignInLink(store, {
      role: 'admin',
      subject: 'x',
      clock: server.clock,
      baseUrl: 'http://a',
    });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => server.api('/session', { method: 'POST', body: { token: tokenOf(url) } })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401, 401, 401, 401]);
  });

  it('refuses a link after 15 minutes, and uses it up', async () => {
    const store = await open();
    const server = await startServer(store);
    const { url } = await createSignInLink(store, {
      role: 'admin',
      subject: 'x',
      clock: server.clock,
      baseUrl: 'http://a',
    });
    server.clock.set(after(LINK_MINUTES));
    const attempt = () => server.api('/session', { method: 'POST', body: { token: tokenOf(url) } });
    expect((await attempt()).status).toBe(401);
    server.clock.set(SEED_NOW);
    expect((await attempt()).status).toBe(401);
  });

  it('ends a session after 12 hours and tidies up at the next sign-in', async () => {
    const store = await open();
    const server = await startServer(store);
    const cookie = await server.signIn('viewer');
    server.clock.set(instant(epochMs(after(12 * 60)) - 1));
    expect((await server.api('/session', { cookie })).status).toBe(200);
    server.clock.set(after(12 * 60));
    expect((await server.api('/session', { cookie })).status).toBe(401);
    server.clock.set(addDays(SEED_NOW, 2));
    await server.signIn('viewer');
    expect(await store.db.selectFrom('session').selectAll().execute()).toHaveLength(1);
  });

  it('signs out for good', async () => {
    const store = await open();
    const server = await startServer(store);
    const cookie = await server.signIn('viewer');
    const answer = await server.api('/session', { method: 'DELETE', cookie });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ subject: 'the viewer', role: 'viewer' });
    expect(answer.headers.get('set-cookie')).toMatch(/^yagura_session=; .*Expires=Thu, 01 Jan 1970/);
    expect((await server.api('/session', { cookie })).status).toBe(401);
  });

  it('follows a change of role at once and refuses a role it does not know', async () => {
    const store = await open();
    const server = await startServer(store);
    const cookie = await server.signIn('admin');
    const makeLink = () => server.api('/links', { method: 'POST', cookie, body: { role: 'viewer', subject: 'new' } });
    expect((await makeLink()).status).toBe(200);
    await store.db.updateTable('session').set({ role: 'viewer' }).execute();
    expect((await makeLink()).status).toBe(403);
    await store.db.updateTable('session').set({ role: 'root' }).execute();
    expect((await makeLink()).status).toBe(401);
  });

  it('gives an administrator links that work', async () => {
    const store = await open();
    const server = await startServer(store, { baseUrl: 'https://yagura.example.com' });
    const cookie = await server.signIn('admin');
    const made = await server.api('/links', { method: 'POST', cookie, body: { role: 'viewer', subject: '新人' } });
    const { url, expiresAt } = (await made.json()) as { url: string; expiresAt: string };
    expect(url).toMatch(/^https:\/\/yagura\.example\.com\/sign-in#token=/);
    expect(expiresAt).toBe(after(15));
    const answer = await server.api('/session', { method: 'POST', body: { token: tokenOf(url) } });
    expect(await answer.json()).toMatchObject({ subject: '新人', role: 'viewer' });
    expect(answer.headers.get('set-cookie')).toContain('; Secure');
  });
});
