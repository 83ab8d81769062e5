import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Console, describeInBrowser, openConsole } from './browser.ts';

const isDark = "document.body.classList.contains('awsui-dark-mode')";

describeInBrowser('language, theme and table settings', () => {
  let console: Console;
  beforeAll(async () => {
    console = await openConsole({ amount: 'some' });
  });
  afterAll(() => console?.close());

  it('switches the language and keeps it', async () => {
    const { page } = console;
    await page.getByRole('button', { name: 'Language: English' }).click();
    await page.getByRole('menuitemcheckbox', { name: '日本語' }).click();
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('ja');
    expect(await page.title()).toBe('今日 · Yagura');
  });

  it('says the sentences of findings and the words of the components in that language', async () => {
    const { page, open } = console;
    await open('/findings?f=rule%3Daccess-key-rotated');
    await page
      .getByText(/日経過しています/)
      .first()
      .waitFor();
    await page.getByText('フィルターをクリア').waitFor();
    expect(await page.getByText(/days old/).count()).toBe(0);
  });

  it('switches the theme and keeps it', async () => {
    const { page, open } = console;
    await open('/');
    expect(await page.evaluate(isDark)).toBe(false);
    await page.getByRole('button', { name: /^テーマ/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'ダーク' }).click();
    expect(await page.evaluate(isDark)).toBe(true);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(isDark)).toBe(true);
  });

  it('keeps the page size of a table', async () => {
    const { page, open } = console;
    await open('/findings');
    await page.locator('tbody a[href^="/findings/"]').first().waitFor();
    expect(await page.locator('tbody tr').count()).toBe(50);
    await page.getByRole('button', { name: '設定' }).click();
    await page.getByLabel('20 行').check({ force: true });
    await page.getByRole('dialog').getByRole('button', { name: '確認', exact: true }).click();
    await page.reload();
    await page.locator('tbody a[href^="/findings/"]').first().waitFor();
    expect(await page.locator('tbody tr').count()).toBe(20);
  });
});

describeInBrowser('what the system prefers', () => {
  it('is followed while nobody chose: dark and Japanese', async () => {
    const console = await openConsole({ amount: 'some', browser: { colorScheme: 'dark', locale: 'ja-JP' } });
    await console.page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    expect(await console.page.evaluate(isDark)).toBe(true);
    await console.page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => console.page.evaluate(isDark)).toBe(false);
    await console.close();
  });
});
