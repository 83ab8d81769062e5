import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mayImport, readImportTable } from '../../tools/lint/import-table.ts';
import { boundaries } from '../../tools/lint/rules/boundaries.ts';
import { bites } from './planted.ts';

const ARCHITECTURE = readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8');

const DOORS = {
  'ARCHITECTURE.md': ARCHITECTURE,
  'src/kernel/index.ts': '',
  'src/platform/store/index.ts': '',
  'src/estate/model/index.ts': '',
  'src/estate/snapshot/index.ts': '',
  'src/api/contract/index.ts': '',
  'src/queries/index.ts': '',
  'src/main/index.ts': '',
};

describe('arch/boundaries', () => {
  test('reads the table of ARCHITECTURE.md', () => {
    const table = readImportTable(ARCHITECTURE);
    expect([...table.borders.keys()]).toEqual(expect.arrayContaining(['kernel', 'platform', 'analysis', 'api', 'web']));
    expect(mayImport(table, 'analysis', 'estate/model')).toBe(true);
    expect(mayImport(table, 'analysis', 'estate/snapshot')).toBe(false);
    expect(mayImport(table, 'estate', 'platform/store')).toBe(true);
    expect(mayImport(table, 'main', 'api')).toBe(true);
    expect(mayImport(table, 'web', 'api')).toBe(false);
    expect(table.closed.get('api/contract')).toEqual(['zod']);
    expect([...table.untouchable]).toEqual(['main']);
  });

  test('a page without the table is no reason to pass', () => {
    expect(() => readImportTable('# Architecture\n')).toThrow('no table');
  });

  test.each([
    ['src/kernel/a.ts', "import { x } from '#platform/store';", '`kernel` may not import `#platform/store`'],
    ['src/analysis/a.ts', "import type { X } from '#estate/snapshot';", '`analysis` may not import `#estate/snapshot`'],
    ['src/analysis/a.ts', "export * from '#platform/store';", '`analysis` may not import `#platform/store`'],
    ['src/analysis/a.ts', "export const x = () => import('#platform/store');", 'may not import `#platform/store`'],
    ['src/estate/a.ts', "import '../platform/store/index.ts';", 'leaves the module `estate`'],
    ['src/estate/model/a.ts', "import '#estate/model';", 'is the own part'],
    ['src/cli/a.ts', "import '#main';", '`cli` may not import `#main`'],
    ['src/cli/a.ts', "import '#nowhere';", 'src/nowhere/index.ts does not exist'],
    ['src/kernel/a.ts', "import '../../tools/x.ts';", 'leaves the module `kernel`'],
    ['src/cli/a.ts', "import '../../samples/company.ts';", 'leaves the module `cli`'],
    ['src/pipeline/a.ts', "import '../../test/support/stores.ts';", 'leaves the module `pipeline`'],
    ['src/strange/a.ts', 'export {};', 'has no row in the table'],
    ['src/api/contract/a.ts', "import 'fastify';", 'may not import the package `fastify`'],
    ['src/api/contract/a.ts', "import '../server.ts';", 'leaves the closed part'],
    ['web/app/a.tsx', "import '#queries';", '`web` may not import `#queries`'],
    ['web/app/a.tsx', "import '../../src/kernel/index.ts';", 'leaves the module `web`'],
    ['test/a.test.ts', "import '../src/kernel/arn.ts';", 'goes round the door'],
  ])('%s: %s is refused', async (path, code, message) => {
    const found = await bites(boundaries, { ...DOORS, [path]: `${code}\n` });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test.each([
    ['src/analysis/a.ts', "import '#kernel';\nimport '#estate/model';\nimport './b.ts';"],
    ['src/platform/aws/a.ts', "import '#platform/store';\nimport '../../../package.json';"],
    ['src/api/contract/a.ts', "import { z } from 'zod';\nimport './b.ts';"],
    ['src/api/routes/a.ts', "import '#api/contract';\nimport 'fastify';"],
    ['src/main/a.ts', "import '#queries';\nimport '#estate/snapshot';"],
    ['src/pipeline/a.test.ts', "import '../../test/support/stores.ts';"],
    ['src/main/a.ts', "import '../../samples/company.ts';"],
    ['web/app/a.tsx', "import '#api/contract';\nimport 'react';"],
    ['test/a.test.ts', "import '#queries';\nimport '../tools/x.ts';"],
  ])('%s may import what the table allows', async (path, code) => {
    expect(await bites(boundaries, { ...DOORS, [path]: `${code}\n` })).toEqual([]);
  });
});
