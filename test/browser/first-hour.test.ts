import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, type Instant } from '#kernel';
import { loadPolicyFile, redecide } from '#pipeline';
import { systemClock } from '#platform/runtime';
import { openStore } from '#platform/store';
import { type Ended, startYagura, type YaguraProcess } from '../support/yagura-process.ts';
import { type Console, describeInBrowser, openAs } from './browser.ts';

/** What AWS answered a company of three users, one of whom should have been looked at years ago. */
const REPORT = [
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated',
  '<root_account>,arn:aws:iam::111122223333:root,2019-01-01T00:00:00Z,not_supported,no_information,not_supported,not_supported,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A',
  'legacy-edi,arn:aws:iam::111122223333:user/legacy-edi,2020-01-01T00:00:00Z,false,N/A,N/A,N/A,false,true,2020-01-01T00:00:00Z,2026-11-01T00:00:00Z,eu-west-1,s3,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A',
  'deploy,arn:aws:iam::111122223333:user/deploy,2023-01-01T00:00:00Z,false,N/A,N/A,N/A,true,true,2024-01-01T00:00:00Z,2026-11-01T00:00:00Z,eu-west-1,ecr,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A',
].join('\n');

const REASON = 'the partner takes no other key until its new gateway is live';

/** A moment at which the exception asked for here (90 days) is over. */
const LATER = addDays(systemClock.now(), 100);

describeInBrowser('the first hour, and what comes of it', () => {
  let folder: string;
  let server: YaguraProcess;
  let url: string;
  const people: Console[] = [];

  const run = (...argv: readonly string[]): Promise<Ended> => startYagura(folder, ...argv).ended;
  /** A person of a role, in a browser of their own. */
  const person = async (role: string, subject: string): Promise<Console> => {
    const { out, err } = await run('link', '--role', role, '--subject', subject, '--port', new URL(url).port);
    if (out === '') throw new Error(err);
    const opened = await openAs(url, out.trim().split('\n')[0] ?? '');
    people.push(opened);
    return opened;
  };

  /** The next run, on a later day: the command line refuses to look from the future, so the clock is moved here. */
  const decideAt = async (at: Instant): Promise<void> => {
    const store = await openStore(`sqlite:${join(folder, '.yagura/yagura.db')}`);
    const path = join(folder, 'policy.yaml');
    const policy = loadPolicyFile(await readFile(path, 'utf8'), path, at);
    const holder = { clock: systemClock, pid: process.pid, host: 'test', isProcessAlive: () => true };
    await redecide({ store, clock: { ...systemClock, now: () => at }, holder, policy });
    await store.close();
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yagura-first-hour-'));
    await writeFile(join(folder, 'report.csv'), REPORT);
    const imported = await run('import', 'report.csv', '--json');
    if (imported.code !== 0) throw new Error(imported.err);
    server = startYagura(folder, 'serve', '--port', '0', '--policy-write');
    const link = await server.firstLine;
    url = new URL(link).origin;
    people.push(await openAs(url, link));
  });
  afterAll(async () => {
    for (const one of people) await one.close();
    server?.child.kill('SIGTERM');
    await server?.ended;
    await rm(folder, { recursive: true, force: true });
  });

  /** The finding all of it is about: the oldest key. */
  const finding = async (): Promise<{ id: string; state: string; stage: string; side: string }> => {
    const [admin] = people;
    if (admin === undefined) throw new Error('nobody signed in');
    const list = await admin.page.request.get(
      `${url}/api/v1/findings?f=rule%3Daccess-key-rotation&f=name%3Dlegacy-edi`,
    );
    const { items } = (await list.json()) as { items: { id: string; state: string; stage: string; side: string }[] };
    const [first] = items;
    if (first === undefined) throw new Error('the first scan found nothing');
    return first;
  };

  it('turns the first scan into a policy that somebody decided', async () => {
    const [admin] = people;
    if (admin === undefined) throw new Error('nobody signed in');
    await admin.open('/policy/wizard');
    await admin.page.getByRole('button', { name: 'Take what is recommended and see the result' }).click();
    const save = admin.page.getByRole('button', { name: 'Save the policy' });
    await expect.poll(() => save.isEnabled(), { timeout: 20_000 }).toBe(true);
    await save.click();
    await expect.poll(() => readFile(join(folder, 'policy.yaml'), 'utf8').catch(() => '')).toContain('version: 2');
    expect((await run('policy', 'check')).code).toBe(0);
  });

  it('security triages a finding and hands it over', async () => {
    const { page, open } = await person('security', 'sena@example.com');
    await open(`/findings/${(await finding()).id}`);
    await page.getByRole('button', { name: 'Move to: Triaged' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Do it' }).click();
    await dialog.getByText('1 finding changed').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('button', { name: 'More' }).last().click();
    await page.getByRole('menuitem', { name: 'Hand over…' }).click();
    await dialog.getByRole('textbox').first().fill('please rotate it with the partner');
    await dialog.getByRole('button', { name: 'Do it' }).click();
    await dialog.getByText('1 finding changed').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    expect(await finding()).toMatchObject({ state: 'open', stage: 'triaged', side: 'sre' });
  });

  it('SRE asks for an exception and may not decide on it', async () => {
    const { page, open } = await person('sre', 'ren@example.com');
    await open(`/findings/${(await finding()).id}`);
    await page.getByRole('button', { name: 'Ask for an exception' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(REASON);
    await dialog.getByRole('button', { name: 'Ask for it' }).click();
    await dialog.getByText('Asked for').first().waitFor();
    await dialog.getByRole('link').last().click();
    await page.getByText(REASON).first().waitFor();
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
  });

  it('another person approves it, and the finding is hidden within seconds', async () => {
    const { page, open } = await person('approver', 'ciso@example.com');
    await open('/exceptions');
    await page.locator('a[href^="/exceptions/"]').first().click();
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('Approved').first().waitFor();
    await expect.poll(async () => (await finding()).state, { timeout: 20_000 }).toBe('suppressed');
    expect((await finding()).stage).toBe('accepted');
  });

  it('it opens again by itself when the exception is over, and says why', async () => {
    await decideAt(LATER);
    const { id, state } = await finding();
    expect(state).toBe('open');
    const [admin] = people;
    await admin?.open(`/findings/${id}`);
    await admin?.page.getByText('No entry of the policy hides it any more').first().waitFor();
  });

  it('complained about nothing on the way', async () => {
    expect(await Promise.all(people.map(({ complaints }) => complaints()))).toEqual(people.map(() => []));
  });
});
