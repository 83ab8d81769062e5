import type { Store } from '#platform/store';
import type { VulnerabilityGroup, VulnerabilityGrouping } from '#api/contract';
import type { Cell } from '../../csv/cells.ts';
import { csvPieces } from '../../csv/pieces.ts';
import type { GroupRequest } from './groups.ts';
import { everyVulnerability } from './list.ts';

type Columns = Readonly<Record<string, (row: VulnerabilityGroup) => Cell>>;

const NUMBERS: Columns = {
  severity: ({ severity }) => severity,
  term: ({ term }) => term,
  due: ({ due }) => due,
  findings: ({ findings }) => findings,
  vulnerabilities: ({ vulnerabilities }) => vulnerabilities,
  resources: ({ resources }) => resources,
  accounts: ({ accounts }) => accounts,
  exploited: ({ exploited }) => exploited,
  exposed: ({ exposed }) => exposed,
  exploitedAndExposed: ({ exploitedAndExposed }) => exploitedAndExposed,
  fixable: ({ fixable }) => fixable,
  epss: ({ epss }) => epss,
};

const COLUMNS: Readonly<Record<VulnerabilityGrouping, Columns>> = {
  cve: { vulnerability: ({ id }) => id, ...NUMBERS },
  entity: {
    resourceArn: ({ id }) => id,
    resourceName: ({ resource }) => resource?.name,
    resourceType: ({ resource }) => resource?.type,
    accountId: ({ resource }) => resource?.accountId,
    accountName: ({ resource }) => resource?.accountName,
    region: ({ resource }) => resource?.region,
    ...NUMBERS,
  },
  fix: {
    action: ({ id }) => id,
    fix: ({ action }) => action?.fix,
    place: ({ action }) => action?.place,
    owner: ({ action }) => action?.owner,
    accountId: ({ action }) => action?.accountId,
    packages: ({ packages = [] }) =>
      packages.map(({ name, version, to }) => `${name} ${version}${to === undefined ? '' : ` → ${to}`}`).join(', '),
    ...NUMBERS,
  },
};

/** All vulnerabilities of which a filter holds, as pieces of CSV text. Fault `usage` when the filter says nonsense. */
export function vulnerabilitiesCsv(
  store: Store,
  request: Pick<GroupRequest, 'by' | 'filter' | 'sort'>,
  { bom = false }: { readonly bom?: boolean } = {},
): AsyncGenerator<string> {
  const columns = COLUMNS[request.by];
  return csvPieces({
    headings: Object.keys(columns),
    rows: everyVulnerability(store, request),
    cellsOf: (row) => Object.values(columns).map((cell) => cell(row)),
    bom,
  });
}
