import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder, loadSuite, suiteIds } from './catalogue.ts';
import { runSuite } from './suite.ts';

const RUN = new URL('./run.ts', import.meta.url).pathname;

describe('conformance', () => {
  it('has suites', () => {
    expect(suiteIds()).toContain('import-batfish');
  });

  for (const id of suiteIds()) {
    // It reads all of a suite's data.
    it(`${id} matches in everything`, { timeout: 120_000 }, async ({ skip }) => {
      const suite = await loadSuite(id);
      const folder = dataFolder(suite);
      if (folder === undefined) return skip(`data/${suite.data} is not there: set YAGURA_SHARED`);
      const { failing, matched, total } = await runSuite(suite, folder);
      expect(failing).toEqual([]);
      expect(matched).toBe(total);
    });
  }

  it('names the nearest suite for an unknown one', async () => {
    await expect(loadSuite('import-catfish')).rejects.toMatchObject({
      code: 'usage',
      mend: /did you mean import-batfish/,
    });
  });

  it('lists the suites', () => {
    expect(execFileSync(process.execPath, [RUN, '--list'], { encoding: 'utf8' })).toMatch(
      /^import-batfish {2}Import of/m,
    );
  });

  it('says that the data is not there, and that an empty folder states nothing', () => {
    const absent = spawnSync(process.execPath, [RUN, 'import-batfish', '--data', '/nonexistent', '--json'], {
      encoding: 'utf8',
    });
    expect([absent.status, JSON.parse(absent.stdout)]).toEqual([
      0,
      { suite: 'import-batfish', skipped: expect.stringContaining('not there') },
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'yagura-conformance-'));
    const empty = spawnSync(process.execPath, [RUN, 'import-batfish', '--data', folder], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect([empty.status, empty.stdout]).toEqual([1, expect.stringContaining('import-batfish 0/0')]);
  });

  it.each([[['nothing-like-it']], [['import-batfish', 'two']], [['--wrong']], [[]]])(
    'refuses %j with a mend',
    (args) => {
      const { status, stderr } = spawnSync(process.execPath, [RUN, ...args], { encoding: 'utf8' });
      expect(status).toBe(3);
      expect(stderr.trim().split('\n').length).toBeGreaterThanOrEqual(2);
    },
  );
});
