import { isSeverity, severityRank } from '#kernel';
import { CveVerdict, type Filter, type FilterToken } from '#api/contract';
import { checkFilter } from '../filter/check.ts';
import type { Properties } from '../filter/property.ts';
import type { KnownCve } from './cve-index.ts';
import type { Entrance } from './entrances.ts';

/** What the matrix is filtered by. Names of columns do not matter: nothing of it is asked of the store. */
const PROPERTIES = {
  cve: { type: 'text', columns: ['cve'] },
  severity: { type: 'severity', columns: ['severity'] },
  verdict: { type: 'choice', columns: ['verdict'], values: CveVerdict.options },
  cwe: { type: 'text', columns: ['cwe'] },
  entrance: { type: 'text', columns: ['entrance'] },
  account: { type: 'text', columns: ['account'] },
  webacl: { type: 'text', columns: ['webacl'] },
  text: { type: 'search', columns: ['text'] },
} as const satisfies Properties;

/** A row with what only some filters need. */
export interface MatrixFacts extends KnownCve {
  readonly cwe: readonly string[];
  readonly verdicts: ReadonlySet<string>;
}

type Facts = (row: MatrixFacts) => readonly string[];

const ROW_FACTS: Readonly<Record<string, Facts>> = {
  cve: ({ cve }) => [cve],
  verdict: ({ verdicts }) => [...verdicts],
  cwe: ({ cwe }) => cwe,
  text: ({ cve, title }) => [cve, title],
};

const COLUMN_FACTS: Readonly<Record<string, (entrance: Entrance) => readonly string[]>> = {
  entrance: ({ id, element }) => [id, element.name, element.arn],
  account: ({ element }) => [element.accountId, element.accountName],
  webacl: ({ webAcl }) => [webAcl?.name ?? ''],
};

export interface MatrixFilter {
  readonly columns: (entrance: Entrance) => boolean;
  readonly rows: (row: MatrixFacts) => boolean;
  readonly needsVerdicts: boolean;
  readonly needsWeaknesses: boolean;
}

/** Tokens about entrances choose columns, all of them together; the others choose rows. Fault `usage`. */
export function matrixFilter(filter: Filter): MatrixFilter {
  checkFilter(filter, PROPERTIES);
  const ofColumns = filter.tokens.filter(({ property }) => property in COLUMN_FACTS);
  const ofRows = filter.tokens.filter(({ property }) => !(property in COLUMN_FACTS));
  const uses = (name: string) => ofRows.some(({ property }) => property === name);
  return {
    columns: (entrance) => ofColumns.every((token) => holds(token, COLUMN_FACTS[token.property]?.(entrance) ?? [])),
    rows: (row) => {
      const checks = ofRows.map((token) => rowHolds(token, row));
      return checks.length === 0 || (filter.operation === 'or' ? checks.some(Boolean) : checks.every(Boolean));
    },
    needsVerdicts: uses('verdict'),
    needsWeaknesses: uses('cwe'),
  };
}

function rowHolds(token: FilterToken, row: MatrixFacts): boolean {
  if (token.property === 'severity') return severityHolds(token, severityRank(row.severity));
  return holds(token, ROW_FACTS[token.property]?.(row) ?? []);
}

function severityHolds({ operator, values }: FilterToken, rank: number): boolean {
  const ranks = values.filter(isSeverity).map(severityRank);
  if (operator === '>=') return ranks.some((one) => rank >= one);
  if (operator === '<=') return ranks.some((one) => rank <= one);
  return ranks.includes(rank) === (operator === '=');
}

/** Letter case does not count where parts are looked for. */
function holds({ operator, values }: FilterToken, facts: readonly string[]): boolean {
  const isPart = operator === ':' || operator === '!:';
  const found = values.some((value) =>
    facts.some((fact) => (isPart ? fact.toLowerCase().includes(value.toLowerCase()) : fact === value)),
  );
  return found === (operator === '=' || operator === ':');
}
