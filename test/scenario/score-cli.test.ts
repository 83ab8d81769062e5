import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '#platform/runtime';
import { openStore } from '#platform/store';
import { findChromium } from '../support/chromium.ts';
import { type CliBench, cliBench } from '../support/cli.ts';
import { lookAtSample, SCORE_NOW } from '../support/score-world.ts';

let bench: CliBench;

beforeAll(async () => {
  bench = await cliBench(fixedClock(SCORE_NOW), { PATH: '' });
  const store = await openStore(bench.store);
  await lookAtSample(store, { runId: 'one' });
  await lookAtSample(store, { runId: 'two', day: 1, without: ['562047193865'] });
  await store.close();
});

afterAll(() => bench.close());

test('`yagura score` shows every standard by both measures and what raises it most', async () => {
  const { code, out } = await bench.run('score');
  expect(code).toBe(0);
  expect(out).toMatch(/all controls\s+\d+ %\s+\d+ %/);
  expect(out).toContain('average of the standards: ');
  expect(out).toContain('what would raise it most:');
  expect((await bench.run('score', '--lang', 'ja')).out).toContain('標準ごとのスコアの平均');
});

test('`--standard` lists its controls, `--account` narrows to one account', async () => {
  const { out } = await bench.run('score', '--standard', 'cis-aws-3.0.0', '--account', '703518264097');
  expect(out).toMatch(/1\.14\s+\w+/);
  const one = JSON.parse((await bench.run('score', '--account', '703518264097', '--json')).out) as { scope: string };
  expect(one.scope).toBe('703518264097');
});

test.each([
  [['--fail-below', '0'], 0],
  [['--fail-below', '100'], 2],
  [['--standard', 'cis-aws-3'], 5],
  [['--account', '000000000000'], 5],
  [['--fail-below', '101'], 3],
])('`yagura score %j` ends with %i', async (flags, code) => {
  expect((await bench.run('score', ...flags)).code).toBe(code);
});

test('`yagura score ledger` names the causes of each change, and of a run that changed nothing none', async () => {
  const { out } = await bench.run('score', 'ledger', '--account', '562047193865');
  expect(out).toContain('Sight lost');
  expect((await bench.run('score', 'ledger', 'no-such-run')).out).toContain('has not changed');
  const history = JSON.parse((await bench.run('score', 'history', '--json')).out) as { items: unknown[] };
  expect(history.items.length).toBeGreaterThan(0);
});

test('`yagura report` prints the page, or writes it where it was told', async () => {
  const { code, out } = await bench.run('report', '--standard', 'cis-aws-3.0.0', '--lang', 'ja');
  expect([code, out.slice(0, 15)]).toEqual([0, '<!doctype html>']);
  const file = join(bench.folder, 'report.json');
  expect((await bench.run('report', '--standard', 'cis-aws-3.0.0', '--format', 'json', '--out', file)).code).toBe(0);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ formatVersion: 1 });
});

test('a PDF without a browser, or without a file, is refused with a mend and writes nothing', async () => {
  const before = await readdir(bench.folder);
  const file = join(bench.folder, 'report.pdf');
  const none = await bench.run('report', '--format', 'pdf', '--out', file);
  expect([none.code, none.err]).toEqual([5, expect.stringContaining('--format html')]);
  expect((await bench.run('report', '--format', 'pdf')).code).toBe(3);
  expect((await bench.run('report', '--since', 'yesterday')).code).toBe(3);
  expect(await readdir(bench.folder)).toEqual(before);
});

test('a PDF is printed by an installed browser', async (context) => {
  const browser = findChromium();
  context.skip(browser === undefined, 'no Chromium or Chrome here');
  const file = join(bench.folder, 'report.pdf');
  const flags = ['--standard', 'cis-aws-3.0.0', '--format', 'pdf', '--out', file, '--browser', browser ?? ''];
  expect((await bench.run('report', ...flags)).code).toBe(0);
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
});
