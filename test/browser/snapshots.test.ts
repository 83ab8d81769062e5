import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Console, describeInBrowser, openConsole } from './browser.ts';

describeInBrowser('snapshots', () => {
  let console: Console;
  beforeAll(async () => {
    console = await openConsole({ amount: 'some' });
  });
  afterAll(() => console?.close());

  it('compares two: the older one first', async () => {
    const { page, open } = console;
    await open('/snapshots');
    const compare = page.getByRole('button', { name: 'Compare two' });
    expect(await compare.getAttribute('aria-disabled')).toBe('true');
    const boxes = page.getByRole('checkbox', { name: /^Select the snapshot/ });
    await boxes.nth(0).click({ force: true });
    await boxes.nth(2).click({ force: true });
    await compare.click();
    await page.getByRole('heading', { level: 1, name: 'Difference of two snapshots' }).waitFor();
    await page.getByText('1 added, 1 removed, 1 changed').waitFor();
    await page.getByText('/configuration/Tags/0/Value', { exact: false }).waitFor();
    await page.getByText('Sight lost').waitFor();
  });

  it('says so when two are the same', async () => {
    const { page, open } = console;
    await open('/snapshots/abc/diff/abc');
    await page.getByText('Nothing changed').waitFor();
    expect(await page.getByText('Changed sight').count()).toBe(0);
  });

  it('shows the parts of one, and only the incomplete ones when asked', async () => {
    const { page, open } = console;
    await open('/snapshots');
    await page.locator('tbody a[href^="/snapshots/"]').first().click();
    await page.getByRole('heading', { name: /^What was looked at/ }).waitFor();
    const all = await page.getByRole('heading', { name: /^What was looked at/ }).textContent();
    await page.locator('.filter-row button[aria-haspopup]').click();
    await page.getByRole('option', { name: 'Denied' }).click();
    await page.getByText('AccessDenied', { exact: false }).first().waitFor();
    expect(await page.getByRole('heading', { name: /^What was looked at/ }).textContent()).not.toBe(all);
  });
});
