import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Console, describeInBrowser, openConsole } from './browser.ts';

describeInBrowser('with nothing to show', () => {
  let console: Console;
  beforeAll(async () => {
    console = await openConsole({ amount: 'none' });
  });
  afterAll(() => console?.close());

  it.each([
    ['/', 'Nothing has been looked at yet'],
    ['/actions', 'Nothing to do'],
    ['/findings', 'No findings'],
    ['/findings?f=state%3Dopen%2Cnot-looked-at', 'No findings'],
    ['/exceptions', 'No exceptions'],
    ['/exposure', 'No network has been looked at yet'],
    ['/exposure/reach', 'No network has been looked at yet'],
    ['/exposure/diff', 'There is nothing to compare yet'],
    ['/waf', 'No network has been looked at yet'],
    ['/waf?tab=matrix', 'There is no knowledge of exploits yet'],
    ['/vulnerabilities', 'There are no advisories to judge by'],
    ['/vulnerabilities?tab=opinions', 'Nothing of Amazon Inspector has been read'],
    ['/vulnerabilities/CVE-2021-44228', 'Nothing is known of CVE-2021-44228'],
    ['/coverage', 'Nothing has been looked at yet'],
    ['/runtime', 'No machine reports yet'],
    ['/runtime/hosts/agent-0', 'No such machine reports'],
    ['/runtime/topology', 'Nothing tells who talks with whom yet'],
    ['/risk', 'There is no history of vulnerabilities yet'],
    ['/keys', 'No credentials'],
    ['/keys?tab=credentials', 'No credentials'],
    ['/keys?tab=controls', 'No control has been answered'],
    ['/accounts', 'No accounts'],
    ['/snapshots', 'No snapshots'],
    ['/policy', 'There is no policy file: the defaults below hold'],
    ['/policy/wizard', 'There are no findings yet'],
    ['/messages', 'Nothing has been told yet'],
    ['/messages?tab=preview', 'The policy has no message route'],
    ['/drills', 'There has been no drill yet'],
    ['/nowhere/at/all', 'There is no page at /nowhere/at/all.'],
  ])('%s says: %s', async (path, words) => {
    await console.open(path);
    await console.page.getByText(words, { exact: true }).waitFor();
    expect(await console.page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await console.complaints()).toEqual([]);
  });
});

describeInBrowser('when the server fails', () => {
  let console: Console;
  beforeAll(async () => {
    console = await openConsole({ amount: 'some' });
  });
  afterAll(() => console?.close());

  it.each([
    '/',
    '/actions',
    '/findings',
    '/findings/x',
    '/exceptions',
    '/exceptions/x',
    '/exposure',
    '/exposure/x',
    '/exposure/what-if',
    '/waf',
    '/waf/web-acls/x',
    '/waf/verdict?cve=x&entrance=y',
    '/vulnerabilities',
    '/vulnerabilities/CVE-2021-44228',
    '/coverage',
    '/runtime',
    '/runtime/hosts/agent-0',
    '/runtime/topology',
    '/risk',
    '/keys',
    '/keys?tab=credentials',
    '/keys?tab=controls',
    '/accounts',
    '/accounts/1',
    '/snapshots',
    '/snapshots/x',
    '/snapshots/x/diff/y',
    '/policy',
    '/policy/wizard',
    '/messages',
    '/messages/x',
    '/drills',
    '/drills/x',
  ])('%s says what happened and what mends it, and works again after a retry', async (path) => {
    const { page, open, fixture } = console;
    fixture?.fail([
      '/overview',
      '/actions',
      '/findings',
      '/credentials',
      '/controls',
      '/accounts',
      '/snapshots',
      '/exceptions',
      '/policy',
      '/messages',
      '/drills',
      '/exposure',
      '/waf',
      '/vulnerabilities',
      '/coverage',
      '/hosts',
      '/topology',
      '/risk',
    ]);
    await open(path);
    await page.getByText('The store cannot be read: disk I/O error.').first().waitFor();
    await page.getByText('Check the disk that holds ./.yagura and start the server again.').first().waitFor();
    fixture?.fail([]);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByText('The store cannot be read: disk I/O error.').first().waitFor({ state: 'detached' });
    expect(await console.complaints()).toEqual([]);
  });

  it('asks a failing server once or twice, not for ever', async () => {
    const { page, open, fixture } = console;
    fixture?.fail(['/overview']);
    let asked = 0;
    const count = (request: { url: () => string }) => {
      if (request.url().endsWith('/overview')) asked += 1;
    };
    page.on('request', count);
    await open('/');
    await page.getByText('The store cannot be read: disk I/O error.').waitFor();
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(6);
    page.off('request', count);
    fixture?.fail([]);
  });

  it('keeps the filter in reach when the server refuses it', async () => {
    const { page, open } = console;
    await open('/findings?f=bogus%3D1');
    await page.getByText('There is no property “bogus”.').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.locator('tbody a[href^="/findings/"]').first().waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('says so when there is no server at all', async () => {
    const { page, open } = console;
    await open('/connect');
    await page.route('**/api/v1/snapshots', (route) => route.abort());
    await page.getByRole('link', { name: 'Snapshots' }).click();
    await page.getByText('The server does not answer.').waitFor();
    expect(await page.getByText('yagura serve', { exact: true }).count()).toBe(1);
  });
});

describeInBrowser('signing in', () => {
  it('tells who has no session how to get a link, and takes the link in the same tab', async () => {
    const console = await openConsole({ amount: 'some', signIn: false });
    const { page } = console;
    await console.open('/accounts');
    await page.getByText('npx yagura link', { exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await page.evaluate("location.hash = '#token=good'");
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await console.close();
  });

  it('says why a link does not work', async () => {
    const console = await openConsole({ amount: 'some', signIn: false });
    await console.open('/sign-in#token=used');
    await console.page.getByText('This link was used already or is too old.').waitFor();
    await console.page.getByText('npx yagura link', { exact: true }).waitFor();
    expect(await console.complaints()).toEqual([]);
    await console.close();
  });

  it('signs out', async () => {
    const console = await openConsole({ amount: 'some' });
    const { page } = console;
    await page.getByRole('button', { name: 'Signed in as mori@example.com' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await console.open('/findings');
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await console.close();
  });
});

describeInBrowser('as a viewer', () => {
  it('sees that export and raw evidence exist, and why they are closed', async () => {
    const console = await openConsole({ amount: 'some', role: 'viewer' });
    const { page } = console;
    await console.open('/findings?f=state%3Dopen');
    await page.getByRole('button', { name: 'Export CSV' }).focus();
    await page.getByText('Your role may not export.', { exact: false }).locator('visible=true').first().waitFor();
    expect(await page.getByRole('link', { name: 'Export CSV' }).count()).toBe(0);
    await page.locator('tbody a[href^="/findings/"]').first().click();
    const show = page.getByRole('button', { name: /as seen$/ }).first();
    await show.waitFor();
    expect(await show.getAttribute('aria-disabled')).toBe('true');
    await console.close();
  });
});
