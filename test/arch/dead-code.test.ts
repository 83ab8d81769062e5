import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../../knip.json' with { type: 'json' };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';

/** A project of three files under our own rules: what is used, what nobody imports, and a file nobody enters. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yagura-dead-'));
  mkdirSync(join(folder, 'src/main'), { recursive: true });
  const files = {
    'package.json': '{"name":"planted","type":"module"}',
    'knip.json': JSON.stringify({ project: config.project, entry: ['src/main/yagura.ts'] }),
    'src/main/yagura.ts': "import { used } from '../parts.ts';\nconsole.log(used);\n",
    'src/parts.ts': 'export const used = 1;\nexport const deadExport = 2;\n',
    'src/dead-file.ts': 'export const nobody = 3;\n',
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('dead code', () => {
  test('a planted unused export and an unused file fail the check, what is used does not', () => {
    const knip = join(ROOT, 'node_modules/knip/bin/knip.js');
    const { status, stdout } = spawnSync(process.execPath, [knip], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toContain('deadExport');
    expect(stdout).toContain('src/dead-file.ts');
    expect(stdout).not.toMatch(/\bused\b/);
  });
});
