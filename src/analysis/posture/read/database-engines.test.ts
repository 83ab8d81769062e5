import { expect, it } from 'vitest';
import { engineDefaults, engineFamily, isAurora, isRelational } from './database-engines.ts';

it.each([
  ['aurora', 'aurora-mysql'],
  ['aurora-mysql', 'aurora-mysql'],
  ['aurora-postgresql', 'aurora-postgresql'],
  ['custom-oracle-ee', 'oracle'],
  ['oracle-se2-cdb', 'oracle'],
  ['sqlserver-web', 'sqlserver'],
  ['db2-se', 'db2'],
  ['Postgres', 'postgres'],
  ['mysqlx', 'other'],
  [7, 'other'],
  [undefined, 'other'],
])('knows the family of %s: %s', (engine, family) => {
  expect(engineFamily(engine)).toBe(family);
});

it('tells Aurora, DocumentDB and Neptune from the others', () => {
  expect(['postgres', 'aurora', 'docdb', 'neptune'].map(isRelational)).toEqual([true, true, false, false]);
  expect(['postgres', 'aurora', 'aurora-postgresql'].map(isAurora)).toEqual([false, true, true]);
});

it('knows the default port of an engine, and none of an unknown one', () => {
  expect(engineDefaults('sqlserver-ee')?.port).toBe(1433);
  expect(engineDefaults('neptune')).toBeUndefined();
});
