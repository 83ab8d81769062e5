import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Console, describeInBrowser, MOST_SHIFT, openConsole } from './browser.ts';

/** Uncompressed bytes of one cold load; a budget, so that growth is seen. */
const MOST_BYTES = 3_000_000;

/** That every page loads without a jump and within the policy is looked at where its accessibility is. */
describeInBrowser('stability', () => {
  let console: Console;
  beforeAll(async () => {
    console = await openConsole({ amount: 'some' });
  });
  afterAll(() => console?.close());

  it('nothing jumps when an answer is slow', async () => {
    const { page, open } = console;
    await page.route('**/api/v1/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    for (const path of ['/', '/findings', '/keys', '/accounts']) {
      await open(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await console.layoutShift()).toBeLessThan(MOST_SHIFT);
    }
    await page.unroute('**/api/v1/**');
  });

  it('loads nothing from elsewhere and stays within its budget', async () => {
    const cold = await openConsole({ amount: 'some', signIn: false });
    const urls: string[] = [];
    let bytes = 0;
    cold.page.on('response', async (response) => {
      urls.push(response.url());
      bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
    });
    await cold.page.goto(`${cold.url}/sign-in#token=good`);
    await cold.page.getByRole('article').first().waitFor();
    await cold.page.waitForLoadState('networkidle');
    expect(urls.filter((address) => !address.startsWith(cold.url))).toEqual([]);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
    await cold.close();
  });
});
