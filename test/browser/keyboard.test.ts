import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Console, describeInBrowser, openConsole } from './browser.ts';

/** Presses a key until what has the focus matches; fails after `most` presses. */
async function press(page: Page, key: string, selector: string, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
  }
  throw new Error(`${key} never reached ${selector}`);
}

describeInBrowser('with the keyboard alone', () => {
  let console: Console;
  beforeAll(async () => {
    console = await openConsole({ amount: 'some' });
  });
  afterAll(() => console?.close());

  it('skips to the content with the first key', async () => {
    const { page, open } = console;
    await open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip-link');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
  });

  it('reaches the findings of an action, a finding, and its evidence', async () => {
    const { page, open } = console;
    await open('/');
    await press(page, 'Tab', 'article a[href^="/findings"]');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await page.locator('tbody a[href^="/findings/"]').first().waitFor();

    await press(page, 'Tab', 'table *');
    await press(page, 'ArrowDown', 'tbody *', 3);
    await press(page, 'ArrowRight', 'tbody a[href^="/findings/"]', 4);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'History' }).waitFor();
    await press(page, 'Tab', 'button[aria-label$="as seen"]');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').locator('pre').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('opens and closes a menu of the top bar', async () => {
    const { page, open } = console;
    await open('/');
    await press(page, 'Tab', 'button[aria-label^="Theme"]');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemcheckbox', { name: 'Dark' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menuitemcheckbox', { name: 'Dark' }).waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toContain('Theme');
  });
});
