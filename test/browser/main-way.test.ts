import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Console, describeInBrowser, openServer } from './browser.ts';

/** The way of every day, on the real program and its sample. One session: a link works once. */
describeInBrowser('the main way', () => {
  let console: Console;
  beforeAll(async () => {
    console = await openServer();
  });
  afterAll(() => console?.close());

  it('goes from the sign-in link to ten actions, and forgets the token', async () => {
    const { page } = console;
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    expect(await page.getByRole('article').count()).toBe(10);
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.title()).toBe('Today · Yagura');
  });

  it('says that the sample is made up, and how to connect', async () => {
    const { page } = console;
    await page.getByText('This is a made-up company').waitFor();
    await page.getByRole('link', { name: 'Connect AWS' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Connect AWS' }).waitFor();
    expect(await page.getByText('npx yagura policy iam', { exact: false }).count()).toBeGreaterThan(0);
  });

  it('opens the steps of an action and its findings', async () => {
    const { page, open } = console;
    await open('/');
    const first = page.getByRole('article').first();
    await first.getByText('How to do it').click();
    await first.getByText('Afterwards:').waitFor();
    const link = first.getByRole('link', { name: /finding/ });
    const expected = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
    await link.click();
    await page.getByRole('heading', { name: `Matching findings (${expected})` }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('f').some((token) => token.startsWith('action='))).toBe(true);
  });

  it('filters findings; the address holds the filter over a reload', async () => {
    const { page, open } = console;
    await open('/findings?f=state%3Dopen%2Cnot-looked-at');
    await page.getByRole('button', { name: 'Critical & high' }).click();
    await page.waitForURL((url) => url.searchParams.getAll('f').includes('severity=critical,high'));
    const severities = () => page.locator('tbody tr td:nth-child(2)').allTextContents();
    const isGrave = async () => {
      const shown = await severities();
      return shown.length > 0 && shown.every((severity) => severity === 'Critical' || severity === 'High');
    };
    await expect.poll(isGrave).toBe(true);
    const before = await severities();
    await page.reload();
    await expect.poll(isGrave).toBe(true);
    expect(await severities()).toEqual(before);
  });

  it('filters by free text', async () => {
    const { page, open } = console;
    await open('/findings');
    await page.getByPlaceholder('Filter findings by property or text').fill('no-such-thing-anywhere');
    await page.keyboard.press('Enter');
    await page.getByText('No finding matches this filter').waitFor();
    expect(new URL(page.url()).searchParams.get('f')).toBe('text:no-such-thing-anywhere');
    await page.goBack();
    await page.locator('tbody a[href^="/findings/"]').first().waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('exports exactly what the filter matches', async () => {
    const { page, open } = console;
    await open('/findings?f=severity%3Dhigh');
    await page.locator('tbody a[href^="/findings/"]').first().waitFor();
    const heading = (await page.getByRole('heading', { name: /^Matching findings \(/ }).textContent()) ?? '';
    const shown = Number(/\(([\d,]+)\)/.exec(heading)?.[1]?.replaceAll(',', ''));
    const firstId =
      (await page.locator('tbody a[href^="/findings/"]').first().getAttribute('href'))?.split('/').at(-1) ?? '?';
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines.length - 1).toBe(shown);
    expect(lines.some((line) => line.includes(firstId))).toBe(true);
    expect(lines.slice(1).every((line) => line.includes('high'))).toBe(true);
  });

  it('shows a finding with its owner, history and the evidence as it was seen', async () => {
    const { page, open } = console;
    await open('/findings?f=state%3Dopen&f=severity%3Dhigh');
    const sentence = (await page.locator('tbody a[href^="/findings/"]').first().textContent()) ?? '';
    await page.locator('tbody a[href^="/findings/"]').first().click();
    await page.getByRole('heading', { level: 1, name: sentence }).waitFor();
    for (const part of ['How to mend it', /^Evidence/, /^Owner:/, 'History']) {
      expect(await page.getByRole('heading', { level: 2, name: part }).count()).toBe(1);
    }
    await page
      .getByRole('button', { name: /as seen$/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Value of the field:').waitFor();
    const value = await dialog.locator('mark').first().textContent();
    expect(value).not.toBe('');
    expect(await dialog.locator('pre').textContent()).toContain(value);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('goes through accounts to what was seen of one', async () => {
    const { page, open } = console;
    await open('/accounts');
    const link = page.locator('tbody a[href^="/accounts/"]').first();
    const name = (await link.textContent()) ?? '';
    await link.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('heading', { name: /^What was looked at/ }).waitFor();
    await page.getByPlaceholder('Find a resource type, region or reason').fill('AWS::IAM::User');
    await page.getByText('AWS::IAM::User', { exact: true }).first().waitFor();
    expect(await page.getByText('AWS::IAM::User', { exact: true }).count()).toBeGreaterThan(0);
  });

  it('shows access keys as charts, as a list and as the controls of AWS', async () => {
    const { page, open } = console;
    await open('/keys');
    await page.getByRole('heading', { name: 'Access keys by account' }).waitFor();
    await page.getByRole('tab', { name: 'All credentials' }).click();
    await page.getByRole('heading', { name: /^All credentials \(\d/ }).waitFor();
    await page.getByRole('tab', { name: 'AWS controls' }).click();
    await page.getByText('IAM.3', { exact: true }).first().waitFor();
    expect(new URL(page.url()).searchParams.get('tab')).toBe('controls');
  });

  it('complained about nothing on the way', async () => {
    expect(await console.complaints()).toEqual([]);
  });
});
