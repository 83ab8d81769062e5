import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIXES } from '#findings';
import { runLeaf } from '../../test/aws/run-leaf.ts';
import { CONTROL_LAWS } from '../../test/laws/control-laws.ts';
import { SOURCE_LAWS } from '../../test/laws/advisory-source-laws.ts';
import { LAWS } from '../../test/laws/credential-leaf-laws.ts';
import { READER_LAWS } from '../../test/laws/package-reader-laws.ts';
import { registries } from '../gen/registries.ts';
import { projectOnDisk } from '../lint/project.ts';
import { boundaries } from '../lint/rules/boundaries.ts';
import { catalogue } from '../lint/rules/catalogue.ts';
import { leaf } from '../lint/rules/leaf.ts';
import { runTool } from '../shared/child.ts';
import { FAMILIES } from '../shared/families.ts';
import { ROOT } from '../shared/root.ts';
import { scaffold } from './scaffold.ts';

const ID = 'scaffolded-leaf';
let root = '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'yagura-new-'));
  for (const path of ['src', 'package.json', 'ARCHITECTURE.md', 'biome.json', '.gitignore']) {
    cpSync(join(ROOT, path), join(root, path), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
  const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'));
  const include = FAMILIES.map((family) => family.folder);
  // Tests of other leaves use what stands in `test`, which is not copied.
  const tests = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.test.ts'),
  );
  const exclude = tests.map((path) => join('src', path));
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions, include, exclude }));
  for (const family of FAMILIES) scaffold(root, family.name, ID, '2026-11-23');
  for (const { path, text } of await registries.make(root)) writeFileSync(join(root, path), text);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a scaffolded leaf', () => {
  test('of every family stands in its registry and passes the compiler', async () => {
    const { code, output } = await runTool('typescript/bin/tsc', ['-p', root]);
    expect(output).toBe('');
    expect(code).toBe(0);
    for (const { folder } of FAMILIES) {
      expect(readFileSync(join(root, folder, 'registry.generated.ts'), 'utf8')).toContain(`./${ID}/leaf.ts`);
    }
  });

  test.each([leaf, boundaries, catalogue])('obeys $id', async (rule) => {
    const { examined, violations } = await rule.examine(projectOnDisk(root));
    expect(examined).toBeGreaterThan(0);
    expect(violations.filter(({ path }) => path.includes(ID))).toEqual([]);
  });

  test('is formatted', async () => {
    const folders = FAMILIES.map(({ folder }) => join(folder, ID));
    const { code, output } = await runTool('@biomejs/biome/bin/biome', ['format', ...folders], { cwd: root });
    expect(output).toContain('Checked');
    expect(code, output).toBe(0);
  });

  test('of the rules obeys every law of the family', async () => {
    const folder = join(root, 'src/analysis/credentials/rules', ID);
    const { scaffoldedLeaf } = await import(pathToFileURL(join(folder, 'leaf.ts')).href);
    const names = readdirSync(join(folder, 'cases'));
    const cases = names.map((name) => ({ name, ...JSON.parse(readFileSync(join(folder, 'cases', name), 'utf8')) }));
    const broken = Object.entries(LAWS).flatMap(([law, judge]) =>
      judge(scaffoldedLeaf, cases).map((what) => `${law}: ${what}`),
    );
    expect(broken).toEqual([]);
    expect(FIXES.map(({ id }) => id)).toContain(scaffoldedLeaf.fix.id);
  });

  test('of the controls obeys every law of the family', async () => {
    const folder = join(root, 'src/analysis/posture/controls', ID);
    const { scaffoldedLeaf } = await import(pathToFileURL(join(folder, 'leaf.ts')).href);
    const names = readdirSync(join(folder, 'cases'));
    const cases = names.map((name) => ({ name, ...JSON.parse(readFileSync(join(folder, 'cases', name), 'utf8')) }));
    const broken = await Promise.all(
      Object.entries(CONTROL_LAWS).map(async ([law, judge]) =>
        (await judge(scaffoldedLeaf, cases)).map((what) => `${law}: ${what}`),
      ),
    );
    expect(broken.flat()).toEqual([]);
  });

  test('of the package readers obeys every law of the family', async () => {
    const { scaffoldedLeaf } = await import(
      pathToFileURL(join(root, 'src/estate/software/readers', ID, 'leaf.ts')).href
    );
    const path = `var/lib/${ID}/installed`;
    const fixtures = [
      { path, content: Buffer.from('bash 5.2-1\nzlib 1.3-2\n'), packages: ['bash@5.2-1', 'zlib@1.3-2'] },
    ];
    const broken = await Promise.all(
      Object.entries(READER_LAWS).map(async ([law, judge]) =>
        (await judge(scaffoldedLeaf, fixtures)).map((what) => `${law}: ${what}`),
      ),
    );
    expect(broken.flat()).toEqual([]);
  });

  test('of the advisory sources obeys every law of the family', async () => {
    const { scaffoldedLeaf } = await import(
      pathToFileURL(join(root, 'src/knowledge/advisories/sources', ID, 'leaf.ts')).href
    );
    const text = JSON.stringify({ id: 'A-1', package: 'left-pad', fixed: '1.2' });
    const fixtures = [{ text, says: ['A-1 npm binary left-pad affected [,<1.2]'] }];
    const broken = Object.entries(SOURCE_LAWS).flatMap(([law, judge]) =>
      judge(scaffoldedLeaf, fixtures).map((what) => `${law}: ${what}`),
    );
    expect(broken).toEqual([]);
  });

  test('of the collectors collects all there is', async () => {
    const { scaffoldedLeaf } = await import(pathToFileURL(join(root, 'src/estate/collectors', ID, 'leaf.ts')).href);
    const { parts, openTokens } = await runLeaf(scaffoldedLeaf);
    expect(openTokens).toEqual([]);
    expect(parts.map(({ completeness }) => completeness)).toEqual([{ state: 'complete' }]);
    expect(parts[0]?.items.length).toBeGreaterThan(0);
  });

  test.each(FAMILIES)('of $name cannot be written twice', ({ name }) => {
    expect(() => scaffold(root, name, ID, '2026-11-23')).toThrow(`\`${ID}\` already`);
  });

  test('cannot take the name of a folder of the family', () => {
    expect(() => scaffold(root, 'collector', 'support', '2026-11-23')).toThrow('`support` already');
  });
});
