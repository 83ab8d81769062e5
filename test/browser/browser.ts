import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { describe } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../support/chromium.ts';
import { startYagura } from '../support/yagura-process.ts';
import { CONSOLE_FOLDER } from './console-folder.ts';
import { type Fixture, type FixtureOptions, startFixture } from './fixture/server.ts';

/** Runs in every page before its own scripts: keeps what would otherwise be lost, layout shifts and broken policy. */
const WATCH = `
  window.__shift = 0;
  window.__violations = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.__shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('securitypolicyviolation', (event) => window.__violations.push(event.violatedDirective + ' ' + event.blockedURI));
`;

/** Suites that need a browser; without one they are skipped by name, with the reason. */
export function describeInBrowser(name: string, suite: () => void): void {
  if (findChromium() === undefined) describe.skip(`${name} (skipped: no Chromium found; set CHROME_PATH)`, suite);
  else describe(name, suite);
}

export interface Console {
  readonly url: string;
  readonly page: Page;
  /** Errors of the pages' scripts and broken policy, without answers that a test made fail on purpose. */
  readonly complaints: () => Promise<readonly string[]>;
  /** Cumulative layout shift of the page that is open. */
  readonly layoutShift: () => Promise<number>;
  /** Opens an address and waits until it asks nothing more. */
  readonly open: (path: string) => Promise<void>;
  readonly fixture?: Fixture;
  readonly close: () => Promise<void>;
}

interface ConsoleOptions extends Omit<FixtureOptions, 'web'> {
  readonly browser?: BrowserContextOptions;
  /** False: nobody signs in. */
  readonly signIn?: boolean;
}

/** A browser with the console of a fixture server, signed in. */
export async function openConsole({
  browser: options,
  signIn = true,
  ...fixtureOptions
}: ConsoleOptions): Promise<Console> {
  const fixture = await startFixture({ ...fixtureOptions, web: CONSOLE_FOLDER });
  return connect({ url: fixture.url, link: signIn ? fixture.link : undefined, options, fixture });
}

/**
 * A browser with the real program serving the sample from an empty folder, signed in by the link it prints; or with
 * the server of `YAGURA_TEST_URL` and its link `YAGURA_TEST_LINK`, when they are given.
 */
export async function openServer(): Promise<Console> {
  const { YAGURA_TEST_URL: url, YAGURA_TEST_LINK: link } = process.env;
  if (url !== undefined && link !== undefined) return connect({ url, link });
  const folder = await mkdtemp(join(tmpdir(), 'yagura-browser-'));
  const server = startYagura(folder, 'serve', '--port', '0');
  const printed = await server.firstLine;
  const stop = async () => {
    server.child.kill('SIGTERM');
    await server.ended;
    await rm(folder, { recursive: true, force: true });
  };
  return connect({ url: new URL(printed).origin, link: printed, stop });
}

/** A browser of its own, signed in to a server that runs already: another person. */
export function openAs(url: string, link: string): Promise<Console> {
  return connect({ url, link });
}

interface Connection {
  readonly url: string;
  readonly link: string | undefined;
  readonly options?: BrowserContextOptions | undefined;
  readonly fixture?: Fixture;
  readonly stop?: () => Promise<void>;
}

async function connect({ url, link, options, fixture, stop }: Connection): Promise<Console> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found; set CHROME_PATH');
  const browser: Browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
    ...options,
  });
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));

  // The heading stands only once the page's program is loaded; on a slow machine the network may be idle before that.
  const settle = async () => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
  };
  if (link !== undefined) {
    await page.goto(link);
    await settle();
  }
  return {
    url,
    page,
    complaints: async () => [...errors, ...(await page.evaluate<string[]>('window.__violations'))],
    layoutShift: () => page.evaluate<number>('window.__shift'),
    open: async (path) => {
      await page.goto(`${url}${path}`);
      await settle();
    },
    ...(fixture ? { fixture } : {}),
    close: async () => {
      await browser.close();
      await fixture?.close();
      await stop?.();
    },
  };
}
