import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import { type Filter, FILTER_OPERATORS, type FilterToken, formatFilterToken, parseFilterToken } from '#api/contract';
import type { FilterProperty } from './properties.ts';

/** Our filter in the words of the PropertyFilter component. */
export function toQuery(filter: Filter, properties: readonly FilterProperty[]): PropertyFilterProps.Query {
  return {
    operation: filter.operation,
    tokens: filter.tokens.map((token) => {
      if (token.property === 'text') return { operator: token.operator, value: token.values.join(', ') };
      const property = properties.find(({ key }) => key === token.property);
      const isSet = property !== undefined && takesSeveral(property, token.operator);
      return {
        propertyKey: token.property,
        operator: token.operator,
        value: isSet ? [...token.values] : valueText(token),
      };
    }),
  };
}

/** The way back; tokens that say nothing are left out. */
export function fromQuery(query: PropertyFilterProps.Query): Filter {
  return { operation: query.operation, tokens: query.tokens.map(fromToken).filter((token) => token !== undefined) };
}

function fromToken(token: PropertyFilterProps.Token): FilterToken | undefined {
  const operator = FILTER_OPERATORS.find((known) => known === token.operator);
  if (operator === undefined) return undefined;
  const value: unknown = token.value;
  if (Array.isArray(value)) {
    const values = value.map(String).filter((entry) => entry !== '');
    return token.propertyKey === undefined || values.length === 0
      ? undefined
      : { property: token.propertyKey, operator, values };
  }
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return undefined;
  if (token.propertyKey === undefined) return { property: 'text', operator, values: [text] };
  return parseFilterToken(`${token.propertyKey}${operator}${text}`);
}

function takesSeveral(property: FilterProperty, operator: string): boolean {
  return (property.kind === 'choice' || property.kind === 'rank') && (operator === '=' || operator === '!=');
}

/** Values as the filter language writes them: a comma inside a value stays escaped, so that the way back finds it. */
function valueText(token: FilterToken): string {
  return formatFilterToken(token).slice(token.property.length + token.operator.length);
}
