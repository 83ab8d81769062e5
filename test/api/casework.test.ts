import { expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/api-server.ts';
import { seed } from '../support/seed.ts';
import { describeEachStore } from '../support/stores.ts';

/** Members of the answers that the tests look into. */
interface Answered {
  readonly id: string;
  readonly total: number;
  readonly items: readonly { readonly value?: number }[];
  readonly nextCursor?: string;
  readonly digest: string;
  readonly problems: readonly string[];
  readonly after?: unknown;
  readonly diff: string;
  readonly proposal: string;
  readonly simulation: { readonly after: { readonly active: number } };
  readonly days: readonly { readonly day: string }[];
}

async function ask(server: TestServer, method: string, path: string, cookie: string, body?: unknown) {
  const answer = await server.api(path, { method, cookie, ...(body === undefined ? {} : { body }) });
  return { status: answer.status, body: (await answer.json()) as Answered };
}

describeEachStore('the API of daily work', (open) => {
  test('moves findings by filter, refuses SRE what was not handed over, and shows the case with the finding', async () => {
    const store = await open();
    const { findingId } = await seed(store);
    const server = await startServer(store);
    const [security, sre] = [await server.signIn('security'), await server.signIn('sre')];
    const byId = { findings: [{ id: findingId, state: 'open', stage: 'new' }] };
    const early = await ask(server, 'POST', '/cases', sre, { ...byId, change: { kind: 'assign', to: 'Ren' } });
    expect(early.body).toMatchObject({ changed: 0, firstRefused: [{ id: findingId, code: 'not-allowed' }] });
    const filter = { f: ['severity=high', 'state=open'] };
    const change = { kind: 'hand-over', to: 'sre', note: 'yours' };
    expect((await ask(server, 'POST', '/cases', security, { filter, change })).body).toMatchObject({ changed: 1 });
    expect((await ask(server, 'POST', '/cases', security, { change })).status).toBe(400);
    expect((await ask(server, 'POST', '/cases', security, { filter: { f: [] }, change })).status).toBe(400);
    const stale = { findings: [{ id: findingId, stage: 'waiting' }], change: { kind: 'stage', to: 'mended' } };
    expect((await ask(server, 'POST', '/cases', security, stale)).body).toMatchObject({
      firstRefused: [{ code: 'changed' }],
    });
    const { body } = await ask(server, 'GET', `/findings/${findingId}`, sre);
    expect(body).toMatchObject({
      side: 'sre',
      stage: 'new',
      cases: [{ by: 'the security', kind: 'hand-over', note: 'yours' }],
      moves: expect.arrayContaining([{ to: 'triaged', by: ['security'] }]),
    });
    const listed = await ask(server, 'GET', '/findings?f=side%3Dsre&f=opened%3C%3Dnow', sre);
    expect(listed.body.total).toBe(1);
  });

  test('an exception is previewed, asked for, refused to its asker and decided once', async () => {
    const store = await open();
    await seed(store);
    const server = await startServer(store);
    const [security, approver] = [await server.signIn('security'), await server.signIn('approver')];
    const scope = { resource: 'arn:aws:iam::*:user/alice' };
    const preview = await ask(server, 'POST', '/exceptions/preview', approver, { scope });
    expect(preview.body).toMatchObject({ findings: 1, bySeverity: { high: 1 }, accounts: 1, rules: 1 });
    const wish = { scope, reason: 'moving', until: '2027-01-31' };
    const asked = await ask(server, 'POST', '/exceptions', security, wish);
    expect(asked.body).toMatchObject({ state: 'asked', origin: 'store', until: '2027-02-01T00:00:00.000Z' });
    const decide = (cookie: string) =>
      ask(server, 'POST', `/exceptions/${asked.body.id}/decision`, cookie, { decision: 'approve', note: 'ok' });
    expect(await decide(security)).toMatchObject({ status: 403, body: { mend: 'let another person decide' } });
    expect(await decide(approver)).toMatchObject({ status: 200, body: { state: 'approved', coveredAtApproval: 1 } });
    expect(await decide(approver)).toMatchObject({ status: 400 });
    expect((await ask(server, 'POST', '/exceptions', security, { ...wish, until: '2029-01-01' })).status).toBe(400);
    expect((await ask(server, 'POST', '/exceptions', security, { ...wish, scope: {} })).status).toBe(400);
    expect((await ask(server, 'GET', '/exceptions?state=approved', approver)).body.items).toHaveLength(1);
  });

  test('the policy file is shown, simulated, compared, and written only when nobody else was faster', async () => {
    const store = await open();
    await seed(store);
    let text: string | undefined =
      'version: 1\nignore:\n  - {id: old, rule: root-mfa, reason: r, approvedBy: c, until: 2027-01-01}\n';
    const write = async (next: string) => {
      text = next;
    };
    const policyFile = { path: 'policy.yaml', read: async () => text, write };
    const server = await startServer(store, { policyFile });
    const admin = await server.signIn('admin');
    const seen = (await ask(server, 'GET', '/policy', admin)).body;
    expect(seen).toMatchObject({
      path: 'policy.yaml',
      writable: true,
      problems: [],
      parsed: { version: 1, ignore: [{ id: 'old' }] },
    });
    const policy =
      'version: 2\nignore:\n  - {id: all, accounts: ["222222222222"], reason: r, approvedBy: c, until: 2027-01-01}\n';
    const simulated = (await ask(server, 'POST', '/policy/simulate', admin, { policy })).body;
    expect(simulated).toMatchObject({ before: { active: 2, suppressed: 1 }, after: { active: 1, suppressed: 2 } });
    const wrong = (await ask(server, 'POST', '/policy/simulate', admin, { policy: 'ignor: []' })).body;
    expect(wrong.problems[0]).toContain('did you mean `ignore`?');
    expect(wrong.after).toBeUndefined();
    expect((await ask(server, 'POST', '/policy/diff', admin, { policy })).body.diff).toContain('-version: 1\n');
    const listed = (await ask(server, 'GET', '/exceptions', admin)).body.items;
    expect(listed).toMatchObject([{ id: 'old', origin: 'policy', state: 'approved' }]);
    expect((await ask(server, 'PUT', '/policy', admin, { policy, basedOn: 'other' })).status).toBe(400);
    expect((await ask(server, 'PUT', '/policy', admin, { policy: 'ignor: []', basedOn: seen.digest })).status).toBe(
      400,
    );
    expect((await ask(server, 'PUT', '/policy', admin, { policy, basedOn: seen.digest })).status).toBe(200);
    expect(text).toBe(policy);
    const wizard = (await ask(server, 'POST', '/policy/wizard', admin, { answers: { deadlines: 'relaxed' } })).body;
    expect(wizard.proposal).toContain('id: all');
    expect(wizard.simulation.after.active).toBe(1);
  });

  test('without the option a server writes no policy', async () => {
    const store = await open();
    const server = await startServer(store);
    const admin = await server.signIn('admin');
    const answer = await ask(server, 'PUT', '/policy', admin, { policy: 'version: 2\n', basedOn: 'none' });
    expect(answer).toMatchObject({ status: 403, body: { mend: expect.stringContaining('--policy-write') } });
  });

  test('actions by risk come in pages without gaps, and the burn-down ends with what is active', async () => {
    const store = await open();
    await seed(store);
    const server = await startServer(store);
    const viewer = await server.signIn('viewer');
    const first = (await ask(server, 'GET', '/actions?by=risk&limit=1', viewer)).body;
    const second = (await ask(server, 'GET', `/actions?by=risk&limit=1&cursor=${first.nextCursor}`, viewer)).body;
    expect([...first.items, ...second.items].map(({ value }) => value)).toEqual([16, 4]);
    expect(second.nextCursor).toBeUndefined();
    const { days } = (await ask(server, 'GET', '/actions/burndown?days=7', viewer)).body;
    expect(days).toHaveLength(7);
    expect(days.at(-1)).toMatchObject({ day: '2026-11-23', open: 2 });
    expect(days.find(({ day }) => day === '2026-11-19')).toMatchObject({ opened: 1 });
  });
});
