/** Engines as they behave alike, whatever edition or licence their name carries. */
export type EngineFamily =
  | 'aurora-mysql'
  | 'aurora-postgresql'
  | 'db2'
  | 'docdb'
  | 'mariadb'
  | 'mysql'
  | 'neptune'
  | 'oracle'
  | 'postgres'
  | 'sqlserver'
  | 'other';

/**
 * By the beginning of the engine's name. `aurora` alone is Aurora MySQL of its first version.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html (read 2026-11-26)
 */
const FAMILIES: readonly (readonly [name: RegExp, family: EngineFamily])[] = [
  [/^aurora-postgresql$/, 'aurora-postgresql'],
  [/^aurora(-mysql)?$/, 'aurora-mysql'],
  [/^mysql$/, 'mysql'],
  [/^mariadb$/, 'mariadb'],
  [/^postgres$/, 'postgres'],
  [/^(custom-)?oracle-/, 'oracle'],
  [/^(custom-)?sqlserver-/, 'sqlserver'],
  [/^db2-/, 'db2'],
  [/^docdb$/, 'docdb'],
  [/^neptune$/, 'neptune'],
];

export function engineFamily(engine: unknown): EngineFamily {
  if (typeof engine !== 'string') return 'other';
  return FAMILIES.find(([name]) => name.test(engine.toLowerCase()))?.[1] ?? 'other';
}

/** Amazon DocumentDB and Neptune answer through RDS and have controls of their own. */
export function isRelational(engine: unknown): boolean {
  const family = engineFamily(engine);
  return family !== 'docdb' && family !== 'neptune';
}

export function isAurora(engine: unknown): boolean {
  return engineFamily(engine).startsWith('aurora-');
}

/**
 * Ports and administrators that an engine has when nobody chooses others.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html (read 2026-11-26)
 */
const DEFAULTS: Partial<Record<EngineFamily, { readonly port: number; readonly admin: string }>> = {
  'aurora-mysql': { port: 3306, admin: 'admin' },
  'aurora-postgresql': { port: 5432, admin: 'postgres' },
  db2: { port: 50_000, admin: 'admin' },
  mariadb: { port: 3306, admin: 'admin' },
  mysql: { port: 3306, admin: 'admin' },
  oracle: { port: 1521, admin: 'admin' },
  postgres: { port: 5432, admin: 'postgres' },
  sqlserver: { port: 1433, admin: 'admin' },
};

/** Undefined for engines without a default of their own. */
export function engineDefaults(engine: unknown): { readonly port: number; readonly admin: string } | undefined {
  return DEFAULTS[engineFamily(engine)];
}
