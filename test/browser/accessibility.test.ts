import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Console, describeInBrowser, openConsole } from './browser.ts';
import { fillPath, PAGES } from './pages.ts';

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const RUN = "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })";

const LOOKS = [
  { name: 'light, English, wide', options: { colorScheme: 'light', locale: 'en-US' }, pages: PAGES },
  { name: 'dark, Japanese, wide', options: { colorScheme: 'dark', locale: 'ja-JP' }, pages: PAGES },
  {
    name: 'light, Japanese, narrow',
    options: { colorScheme: 'light', locale: 'ja-JP', viewport: { width: 480, height: 900 } },
    pages: ['/', '/findings', '/keys', '/accounts/:account'],
  },
] as const;

describeInBrowser('accessibility', () => {
  describe.each(LOOKS)('$name', ({ options, pages }) => {
    let console: Console;
    let axe: string;
    beforeAll(async () => {
      axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      console = await openConsole({ amount: 'some', browser: options });
    });
    afterAll(() => console?.close());

    it.each<string>(pages)('%s has no serious violation', async (path) => {
      const { page, open, url } = console;
      await open(await fillPath(path, async (list) => (await page.request.get(`${url}/api/v1${list}`)).json()));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate(axe);
      expect(grave(await page.evaluate<AxeResults>(RUN))).toEqual([]);
    });

    it('the dialog with the evidence has none', async () => {
      const { page, open, url } = console;
      await open(
        await fillPath('/findings/:finding', async (list) => (await page.request.get(`${url}/api/v1${list}`)).json()),
      );
      await page.locator('table button[aria-label]').first().click();
      await page.getByRole('dialog').locator('pre').waitFor();
      await page.evaluate(axe);
      expect(grave(await page.evaluate<AxeResults>(RUN))).toEqual([]);
    });

    it('the dialog to ask for an exception has none', async () => {
      const { page, open, url } = console;
      await open(
        await fillPath('/findings/:finding', async (list) => (await page.request.get(`${url}/api/v1${list}`)).json()),
      );
      await page.getByRole('button', { name: /^(Ask for an exception|例外の申請)$/ }).click();
      await page.getByRole('dialog').getByRole('checkbox').check();
      await page.evaluate(axe);
      expect(grave(await page.evaluate<AxeResults>(RUN))).toEqual([]);
    });

    it('the sign-in page has none', async () => {
      const { page, open } = console;
      await open('/sign-in');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate(axe);
      expect(grave(await page.evaluate<AxeResults>(RUN))).toEqual([]);
    });
  });
});

function grave({ violations }: AxeResults): readonly string[] {
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}
