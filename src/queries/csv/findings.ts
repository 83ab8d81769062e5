import type { Language } from '#kernel';
import type { Store } from '#platform/store';
import type { Filter, FindingRow, Rule } from '#api/contract';
import { ruleCatalogue } from '../catalogues.ts';
import { streamFindings } from '../findings-list.ts';
import { reasonText } from '../reason-text.ts';
import type { Cell } from './cells.ts';
import { type CsvOptions, csvPieces } from './pieces.ts';

const HEADINGS = [
  'severity',
  'state',
  'outcome',
  'title',
  'reason',
  'accountId',
  'accountName',
  'region',
  'resourceType',
  'resourceName',
  'resourceArn',
  'discriminator',
  'owner',
  'dueAt',
  'openedAt',
  'changedAt',
  'rule',
  'actionId',
  'source',
  'id',
];

/**
 * Every finding that matches, as pieces of CSV text: title and reason in `lang`, headings as the API names them.
 * Fault `usage` when the filter says nonsense.
 */
export function findingsCsv(
  store: Store,
  filter: Filter,
  lang: Language,
  { sort, bom = false }: CsvOptions = {},
): AsyncGenerator<string> {
  const rules = new Map(ruleCatalogue().map((rule) => [rule.id, rule]));
  return csvPieces({
    headings: HEADINGS,
    rows: streamFindings(store, filter, sort),
    cellsOf: (row) => cellsOf(row, rules.get(row.rule), lang),
    bom,
  });
}

function cellsOf(row: FindingRow, rule: Rule | undefined, lang: Language): readonly Cell[] {
  return [
    row.severity,
    row.state,
    row.outcome,
    rule?.title[lang] ?? row.reason.params['title'] ?? row.rule,
    reasonText(rule, row.reason, lang),
    row.accountId,
    row.accountName,
    row.region,
    row.resourceType,
    row.resourceName,
    row.resourceArn,
    row.discriminator,
    row.owner,
    row.dueAt,
    row.openedAt,
    row.changedAt,
    row.rule,
    row.actionId,
    row.source,
    row.id,
  ];
}
