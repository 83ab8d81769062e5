import { type Cell, csvLine } from '../csv/cells.ts';
import type { AffectedPackageLine, UpgradeLine, VulnerabilityLine, VulnerabilityReport } from './shapes.ts';

const UPGRADES: Readonly<Record<string, (line: UpgradeLine) => Cell>> = {
  type: ({ type }) => type,
  name: ({ name }) => name,
  version: ({ version }) => version,
  to: ({ to }) => to,
  term: ({ term }) => term,
  due: ({ due }) => due,
  removes: ({ removes }) => removes.length,
  stays: ({ stays }) => stays.length,
  exploited: ({ exploited }) => exploited,
  epss: ({ epss }) => epss,
  vulnerabilities: ({ removes, stays }) => [...removes, ...stays].join(' '),
  packages: ({ packages }) => packages.join(' '),
  paths: ({ paths }) => paths.join(' '),
};

interface Affected {
  readonly line: VulnerabilityLine;
  readonly one: AffectedPackageLine;
}

const VULNERABILITIES: Readonly<Record<string, (row: Affected) => Cell>> = {
  vulnerability: ({ line }) => line.vulnerability,
  term: ({ line }) => line.term,
  severity: ({ line }) => line.severity,
  due: ({ line }) => line.due,
  status: ({ line }) => line.status,
  exploited: ({ line }) => line.exploited,
  epss: ({ line }) => line.epss,
  score: ({ line }) => line.score,
  base: ({ line }) => line.base,
  type: ({ one }) => one.type,
  package: ({ one }) => one.name,
  version: ({ one }) => one.version,
  fixedIn: ({ one }) => one.fixedIn,
  paths: ({ one }) => one.paths.join(' '),
  advisories: ({ line }) => line.advisories.map(({ source, id }) => `${source}/${id}`).join(' '),
  finding: ({ line }) => line.finding?.id,
};

/** A report as CSV: a row for each thing to upgrade, or for each vulnerability and package. */
export function reportCsv({ upgrades, vulnerabilities }: VulnerabilityReport, by: 'package' | 'cve'): string {
  if (by === 'package') return tableOf(UPGRADES, upgrades);
  const rows = vulnerabilities.flatMap((line) => line.packages.map((one) => ({ line, one })));
  return tableOf(VULNERABILITIES, rows);
}

function tableOf<R>(columns: Readonly<Record<string, (row: R) => Cell>>, rows: readonly R[]): string {
  const cells = Object.values(columns);
  return csvLine(Object.keys(columns)) + rows.map((row) => csvLine(cells.map((cell) => cell(row)))).join('');
}
