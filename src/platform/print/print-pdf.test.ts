import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from './find-browser.ts';
import { printPdf } from './print-pdf.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yagura-print-test-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A program that is started as a browser would be. */
async function program(name: string, script: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(
    path,
    `#!/bin/sh\nfor a in "$@"; do case "$a" in --print-to-pdf=*) out="\${a#*=}";; file:*) page="\${a#file://}";; esac; done\n${script}\n`,
  );
  await chmod(path, 0o755);
  return path;
}

const request = (browser: string, out: string, timeoutMs = 20_000) => ({
  browser,
  html: '<!doctype html><title>x</title>',
  out,
  timeoutMs,
  signal: new AbortController().signal,
});

describe('printing to PDF', () => {
  test('the page is handed to the browser and its PDF stands where it was asked for', async () => {
    const browser = await program('good', '{ printf "%%PDF-1.7 "; cat "$page"; } > "$out"');
    await printPdf(request(browser, join(folder, 'a.pdf')));
    expect(await readFile(join(folder, 'a.pdf'), 'utf8')).toBe('%PDF-1.7 <!doctype html><title>x</title>');
  });

  test.each([
    ['fails', 'echo broken >&2; exit 3', /ended with code 3: broken/],
    ['writes nothing', 'exit 0', /without a PDF/],
    ['writes something else', 'echo hello > "$out"', /without a PDF/],
  ])('a browser that %s leaves the file as it was', async (name, script, message) => {
    const out = join(folder, 'kept.pdf');
    await writeFile(out, 'before');
    await expect(printPdf(request(await program(name, script), out))).rejects.toThrow(message);
    expect(await readFile(out, 'utf8')).toBe('before');
  });

  test('a browser that never ends is ended at the limit, its children too', async () => {
    const browser = await program('slow', 'sleep 600 & wait');
    const fault = await printPdf(request(browser, join(folder, 'never.pdf'), 300)).catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({ code: 'unavailable', message: expect.stringContaining('longer than 0.3 s') });
    expect(await readdir(folder)).not.toContain('never.pdf');
  });

  test('without a browser it says so and what to do instead', async () => {
    await expect(findBrowser(undefined, folder)).rejects.toMatchObject({ code: 'not-found' });
    await expect(findBrowser(join(folder, 'nothing'), '')).rejects.toMatchObject({ code: 'not-found' });
    await program('chromium', 'exit 0');
    expect(await findBrowser(undefined, `/nowhere:${folder}`)).toBe(join(folder, 'chromium'));
  });
});
