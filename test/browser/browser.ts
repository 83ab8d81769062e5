import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';
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

/** Most that a page may shift while it loads: "good" by https://web.dev/articles/cls (read 2026-11-23). */
export const MOST_SHIFT = 0.1;

/** Looks in a row at which a page must be at rest, 30 ms from one to the next; the browser's own `networkidle` takes 500 ms. */
const CALM_LOOKS = 4;

/** A page that never comes to rest is looked at as it is. */
const MOST_LOOKS = 400;

/** True while something says that it is waiting for its answer. */
const WHEN_IDLE = `new Promise((resolve) => setTimeout(() => requestIdleCallback(() => resolve(document.querySelector('[aria-busy="true"]') !== null)), 30))`;

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
    // Nothing is waited for that only moves.
    reducedMotion: 'reduce',
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

  const isQuiet = watchTraffic(page);
  // The heading stands only once the page's program is loaded; on a slow machine nothing may be asked for before that.
  const settle = async () => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (let calm = 0, looks = 0; calm < CALM_LOOKS && looks < MOST_LOOKS; looks += 1) {
      // A program that was loaded but did not run yet asks for nothing: its turn comes before ours.
      const isBusy = await page.evaluate<boolean>(WHEN_IDLE);
      calm = isQuiet() && !isBusy ? calm + 1 : 0;
    }
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

/** Tells whether every request of a page has its answer. */
function watchTraffic(page: Page): () => boolean {
  const open = new Set<Request>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return () => open.size === 0;
}
