import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Console, describeInBrowser, openConsole } from './browser.ts';

describeInBrowser('with a large organization', () => {
  let console: Console;
  beforeAll(async () => {
    console = await openConsole({ amount: 'much' });
  });
  afterAll(() => console?.close());

  it('caps the count and pages forward and back', async () => {
    const { page, open } = console;
    await open('/findings');
    await page.getByRole('heading', { name: 'Matching findings (10,000+)' }).waitFor();
    const first = page.locator('tbody a[href^="/findings/"]').first();
    const ofPageOne = await first.getAttribute('href');
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect.poll(() => first.getAttribute('href')).not.toBe(ofPageOne);
    await page.getByRole('button', { name: 'Previous page' }).click();
    await expect.poll(() => first.getAttribute('href')).toBe(ofPageOne);
  });

  it('begins at the first page when the question changes', async () => {
    const { page, open } = console;
    await open('/findings');
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText('2 of 200+').waitFor();
    await page.getByRole('button', { name: 'Critical & high' }).click();
    await page.getByText(/^1 of/).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(50);
  });

  it('sorts on the server and says so in the address', async () => {
    const { page, open } = console;
    await open('/findings?f=state%3Dopen');
    await page.locator('th [role=button]', { hasText: 'Due' }).first().click();
    await page.waitForURL((url) => url.searchParams.get('sort') === 'due');
    await page
      .getByText(/days overdue/)
      .first()
      .waitFor();
    expect(await page.locator('th[aria-sort="ascending"]').last().textContent()).toContain('Due');
  });

  it('opens only the top of a large tree, and finds an account in it', async () => {
    const { page, open } = console;
    await open('/accounts');
    await page.getByText('Production', { exact: true }).waitFor();
    expect(await page.locator('tbody tr').count()).toBeLessThan(20);
    await page.getByPlaceholder('Find an account by name, id, unit or tag').fill('-17');
    await page.locator('tbody a', { hasText: /-17$/ }).waitFor();
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(2);
  });

  it('shows the first 200 actions of many', async () => {
    const { page, open } = console;
    await open('/actions');
    await page.getByText(/^The first 200 of/).waitFor();
    expect(await page.getByRole('article').count()).toBe(200);
  });

  it('pages through the message log, and searches the long parts of a policy', async () => {
    const { page, open } = console;
    await open('/messages');
    await page.getByText('1 of 40', { exact: true }).waitFor();
    const first = page.locator('tbody a[href^="/messages/"]').first();
    expect(await first.getAttribute('href')).toBe('/messages/message-0');
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect.poll(() => first.getAttribute('href')).toBe('/messages/message-50');
    await open('/policy');
    await page.getByPlaceholder('Find an entry').last().fill('t17');
    await page.getByText('Tag: team=t17', { exact: false }).first().waitFor();
  });

  it('goes through the entrances of the matrix', async () => {
    const { page, open } = console;
    await open('/waf?tab=matrix');
    await page.getByRole('heading', { name: 'Known exploits (2,982)' }).waitFor();
    expect(await page.getByRole('columnheader', { name: /^alb-shop/ }).count()).toBe(7);
    await page.getByRole('button', { name: 'Entrances after' }).click();
    await page.getByText('Entrances 9–16 of 40').waitFor();
    await page
      .getByRole('columnheader', { name: /alb-shop-8/ })
      .first()
      .waitFor();
  });

  it('complained about nothing', async () => {
    expect(await console.complaints()).toEqual([]);
  });
});
