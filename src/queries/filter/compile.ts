import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { addDays, type Instant, parseInstant, type Severity, severityRank } from '#kernel';
import type { Dialect } from '#platform/store';
import type { Filter, FilterToken } from '#api/contract';
import { checkFilter, dayOf } from './check.ts';
import type { Properties, Property } from './property.ts';

export interface CompileOptions {
  /** Answer "contains" from the search index where there is one: right when few rows match. */
  readonly fromIndex: boolean;
}

type Condition = RawBuilder<SqlBool>;

/** A filter as one SQL condition; a filter without tokens holds for every row. Fault `usage` when it says nonsense. */
export function compileFilter(
  filter: Filter,
  properties: Properties,
  dialect: Dialect,
  options: CompileOptions = { fromIndex: true },
): Condition {
  const checked = checkFilter(filter, properties);
  const searched =
    options.fromIndex && filter.operation === 'and' && checked.some((pair) => isSearched(...pair, dialect));
  const conditions = checked.map(([token, property]) => {
    const condition = compileToken(token, property, dialect, options);
    return searched && property.coarse ? sql<SqlBool>`${dialect.checked(condition)}` : condition;
  });
  if (conditions.length === 0) return sql<SqlBool>`1 = 1`;
  return any(conditions, filter.operation);
}

/** Whether the search index answers the token. */
function isSearched(token: FilterToken, property: Property, dialect: Dialect): boolean {
  if (!property.indexed || token.operator !== ':') return false;
  return token.values.every((value) => dialect.findingMayHold(value) !== undefined);
}

function compileToken(token: FilterToken, property: Property, dialect: Dialect, options: CompileOptions): Condition {
  const column = sql.ref<string | null>(property.columns[0]);
  const negated = token.operator === '!=' || token.operator === '!:';
  const condition = positive(token, property, dialect, options, negated);
  if (!negated) return condition;
  return property.nullable ? sql<SqlBool>`(${column} is null or not ${condition})` : sql<SqlBool>`not ${condition}`;
}

/** "Any of the values": what `=` and `:` say, and what `!=` and `!:` deny. */
function positive(
  token: FilterToken,
  property: Property,
  dialect: Dialect,
  options: CompileOptions,
  negated: boolean,
): Condition {
  const column = sql.ref<string>(property.columns[0]);
  // A negated search is true for most rows: the index would only list those to leave out.
  const fromIndex = options.fromIndex && !negated;
  switch (property.type) {
    case 'search':
      return any(token.values.map((value) => searches(property, value, dialect, fromIndex)));
    case 'text':
      if (token.operator === ':' || token.operator === '!:') {
        return any(token.values.map((value) => contains(property, value, dialect, fromIndex)));
      }
      return oneOf(column, token.values);
    case 'choice':
      return oneOf(column, token.values);
    case 'words': {
      const isWhole = token.operator === '=' || token.operator === '!=';
      const texts = token.values.map((value) => (isWhole ? ` ${value} ` : value));
      return any(texts.map((value) => contains(property, value, dialect, fromIndex)));
    }
    case 'own':
      return any(token.values.flatMap((value) => property.own?.of(value) ?? []));
    case 'flag':
      return oneOf(
        column,
        token.values.map((value) => (value === 'true' ? 1 : 0)),
      );
    case 'severity': {
      const ranks = token.values.map((value) => severityRank(value as Severity));
      if (token.operator === '>=') return sql<SqlBool>`${column} >= ${Math.min(...ranks)}`;
      if (token.operator === '<=') return sql<SqlBool>`${column} <= ${Math.max(...ranks)}`;
      return oneOf(column, ranks);
    }
    case 'date':
      return any(token.values.map((value) => compareDate(column, token.operator, value)));
  }
}

function oneOf(column: Expression<unknown>, values: readonly (string | number)[]): Condition {
  const [first, ...others] = values;
  return others.length === 0
    ? sql<SqlBool>`(${column} = ${first})`
    : sql<SqlBool>`(${column} in (${sql.join(values)}))`;
}

function contains(property: Property, value: string, dialect: Dialect, fromIndex: boolean): Condition {
  const holds = dialect.contains(sql.ref<string>(property.columns[0]), value);
  const narrowed = property.indexed && fromIndex ? dialect.findingMayHold(value) : undefined;
  return narrowed ? sql<SqlBool>`(${narrowed} and ${holds})` : sql<SqlBool>`(${holds})`;
}

function searches(property: Property, value: string, dialect: Dialect, fromIndex: boolean): Condition {
  if (property.indexed) return sql<SqlBool>`(${dialect.findingHolds(value, fromIndex)})`;
  return any(property.columns.map((column) => sql<SqlBool>`${dialect.contains(sql.ref<string>(column), value)}`));
}

function compareDate(column: Expression<string>, operator: FilterToken['operator'], value: string): Condition {
  const start = dayOf(value) as Instant | undefined;
  const moment = parseInstant(value);
  const end = start && addDays(start, 1);
  if (operator === '>=') return sql<SqlBool>`(${column} >= ${start ?? moment})`;
  if (operator === '<=') return end ? sql<SqlBool>`(${column} < ${end})` : sql<SqlBool>`(${column} <= ${moment})`;
  return start ? sql<SqlBool>`(${column} >= ${start} and ${column} < ${end})` : sql<SqlBool>`(${column} = ${moment})`;
}

function any(conditions: readonly Condition[], operation: Filter['operation'] = 'or'): Condition {
  return sql<SqlBool>`(${sql.join(conditions, operation === 'or' ? sql` or ` : sql` and `)})`;
}
