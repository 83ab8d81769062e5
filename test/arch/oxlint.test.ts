import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTool } from '../../tools/shared/child.ts';
import { ROOT } from '../../tools/shared/root.ts';

/** One planted violation for each rule of .oxlintrc.json on which the house leans most. */
const PLANTED: Readonly<Record<string, string>> = {
  'no-floating-promises': 'export function a(): void { Promise.resolve(1); }\n',
  'no-explicit-any': 'export const a = (b: any): unknown => b;\n',
  'no-default-export': 'export default 1;\n',
  'no-console': "console.log('a');\n",
  'no-cycle': "import { b } from './cycle-end.ts';\nexport const a = (): unknown => b;\n",
  'switch-exhaustiveness-check':
    "export function a(b: 'x' | 'y'): number { switch (b) { case 'x': return 1; } return 2; }\n",
  'no-non-null-assertion': 'export const a = (b: string | undefined): string => b!;\n',
};

let folder = '';
let output = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yagura-oxlint-'));
  const compilerOptions = {
    strict: true,
    target: 'es2024',
    module: 'esnext',
    allowImportingTsExtensions: true,
    noEmit: true,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  writeFileSync(
    join(folder, 'cycle-end.ts'),
    "import { a } from './no-cycle.ts';\nexport const b = (): unknown => a;\n",
  );
  writeFileSync(join(folder, 'clean.ts'), 'export const clean = 1;\n');
  for (const [rule, code] of Object.entries(PLANTED)) writeFileSync(join(folder, `${rule}.ts`), code);
  const config = join(ROOT, '.oxlintrc.json');
  const run = await runTool('oxlint/bin/oxlint', ['-c', config, '--type-aware', '-f', 'unix', '.'], { cwd: folder });
  output = run.output;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('.oxlintrc.json', () => {
  test.each(Object.keys(PLANTED))('%s bites', (rule) => {
    expect(output.split('\n').filter((line) => line.includes(`${rule}.ts`) && line.includes(`(${rule})`))).not.toEqual(
      [],
    );
  });

  test('a clean file passes', () => {
    expect(output).not.toContain('clean.ts');
  });
});
