import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Console, describeInBrowser, MOST_SHIFT, openConsole } from './browser.ts';
import { fillPath, PAGES } from './pages.ts';

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Rows and entries of a list are alike: the first ones stand for all. */
const ALIKE = ['tbody tr:nth-child(n + 9)', '.action-list > li:nth-child(n + 9)'];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const run = (only: readonly string[]) =>
  `axe.run({ exclude: ${JSON.stringify(ALIKE)} }, { runOnly: ${JSON.stringify(only)}, resultTypes: ['violations'] })`;

/** Every rule in the dark; then, in the same page, the only one that the theme decides. */
const THEMES = [
  { colorScheme: 'dark', question: run(TAGS) },
  { colorScheme: 'light', question: run(['color-contrast']) },
] as const;

const LOOKS = [
  { name: 'Japanese, wide', options: { locale: 'ja-JP' }, pages: PAGES, mostShift: MOST_SHIFT },
  {
    name: 'English, narrow',
    options: { locale: 'en-US', viewport: { width: 480, height: 900 } },
    pages: [
      '/',
      '/findings',
      '/keys',
      '/accounts/:account',
      '/exposure/:exposure',
      '/vulnerabilities/CVE-2021-44228',
      '/coverage',
    ],
    // Where what is wide is stacked, more moves until the answers are there.
    mostShift: 2.5 * MOST_SHIFT,
  },
] as const;

describeInBrowser('accessibility', () => {
  describe.each(LOOKS)('$name', ({ options, pages, mostShift }) => {
    let console: Console;
    let axe: string;
    beforeAll(async () => {
      axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      console = await openConsole({ amount: 'some', browser: options });
    });
    afterAll(() => console?.close());

    const openFirst = async (path: string) => {
      const { page, open, url } = console;
      await page.emulateMedia({ colorScheme: 'dark' });
      await open(await fillPath(path, async (list) => (await page.request.get(`${url}/api/v1${list}`)).json()));
    };

    const violations = async (): Promise<readonly string[]> => {
      const { page } = console;
      await page.evaluate(axe);
      const found: string[] = [];
      for (const { colorScheme, question } of THEMES) {
        await page.emulateMedia({ colorScheme });
        found.push(...grave(await page.evaluate<AxeResults>(question)).map((line) => `${colorScheme}: ${line}`));
      }
      return found;
    };

    // One load of each page answers both: loading is what takes the time.
    it.each<string>(pages)('%s loads as it should and has no serious violation, dark or light', async (path) => {
      await openFirst(path);
      expect(await console.layoutShift()).toBeLessThan(mostShift);
      expect(await console.complaints()).toEqual([]);
      expect(await violations()).toEqual([]);
    });

    it('the dialog with the evidence has none', async () => {
      await openFirst('/findings/:finding');
      const { page } = console;
      await page.locator('table button[aria-label]').first().click();
      await page.getByRole('dialog').locator('pre').waitFor();
      expect(await violations()).toEqual([]);
    });

    it('the dialog to ask for an exception has none', async () => {
      await openFirst('/findings/:finding');
      const { page } = console;
      await page.getByRole('button', { name: /^(Ask for an exception|例外の申請)$/ }).click();
      await page.getByRole('dialog').getByRole('checkbox').check();
      expect(await violations()).toEqual([]);
    });

    it('the sign-in page has none', async () => {
      await openFirst('/sign-in');
      expect(await violations()).toEqual([]);
    });
  });
});

function grave({ violations }: AxeResults): readonly string[] {
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}
