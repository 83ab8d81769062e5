import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Console, describeInBrowser, openConsole } from './browser.ts';

describeInBrowser('vulnerabilities, and the software they are looked for in', () => {
  let console: Console;
  beforeAll(async () => {
    console = await openConsole({ amount: 'some' });
  });
  afterAll(() => console?.close());

  it('lead from a finding to what is known, and on to the WebACLs that may stop it', async () => {
    const { page, open, url } = console;
    const list = await page.request.get(`${url}/api/v1/findings?f=state%3Dopen`);
    const [first] = ((await list.json()) as { items: { id: string }[] }).items;
    await page.route(`**/api/v1/findings/${first?.id}`, async (route) => {
      const answer = await route.fetch();
      const vulnerable = { rule: 'packages-without-known-vulnerabilities', discriminator: 'CVE-2021-44228' };
      await route.fulfill({ response: answer, json: { ...(await answer.json()), ...vulnerable } });
    });
    await open(`/findings/${first?.id}`);
    await page.getByRole('link', { name: 'All that is known of CVE-2021-44228' }).click();
    await page.getByRole('heading', { level: 1, name: 'CVE-2021-44228' }).waitFor();
    await page.getByText('Used in attacks, also by ransomware: listed on Dec 10, 2021').waitFor();
    await page.getByText('By what is known now: 3 days. The next analysis decides it.').waitFor();
    // Each of the 50 packages that are shown leads to the advisory that speaks of it.
    expect(await page.getByRole('link', { name: 'GHSA-jfh8-c2jp-5v3q' }).count()).toBe(50);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    await page.getByText('24 more packages are not shown', { exact: false }).waitFor();
    await page.getByRole('link', { name: 'Which WebACLs stop it' }).click();
    await page.getByRole('heading', { name: 'Known exploits (1)' }).waitFor();
  });

  it('show the gaps by reason; a number leads to its resources', async () => {
    const { page, open } = console;
    await open('/coverage');
    await page.getByText('60 of 108 looked at').first().waitFor();
    await page.getByRole('heading', { name: 'Resources not looked at (144)' }).waitFor();
    await page
      .getByRole('button', { name: 'Page 2 of all pages' })
      .or(page.getByRole('button', { name: '2', exact: true }))
      .last()
      .click();
    await page.waitForURL((url) => url.searchParams.get('page') === '2');
    await page.getByRole('link', { name: 'Old inventory: 1' }).first().click();
    await page.getByRole('heading', { name: 'Resources not looked at (3)' }).waitFor();
    expect(new URL(page.url()).searchParams.get('gap')).toBe('stale-inventory');
  });

  it('take a VEX document, and say what of it could not be read', async () => {
    const { page, open } = console;
    await open('/vulnerabilities/CVE-2021-44228');
    await page.getByText('Over since', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Keep a VEX document' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Document (JSON)' }).fill('{"statements": []}');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('supplier.json');
    await dialog.getByRole('button', { name: 'Believe it' }).click();
    await dialog.getByText(/^2 statements are believed until/).waitFor();
    await dialog.getByText('Parts that could not be read: 1, the first at /statements/2 (no-product).').waitFor();
    expect(await dialog.getByRole('button', { name: 'Believe it' }).count()).toBe(0);
  });

  it('complained about nothing', async () => {
    expect(await console.complaints()).toEqual([]);
  });
});
