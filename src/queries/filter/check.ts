import { didYouMean, Fault, isSeverity, parseInstant, SEVERITIES } from '#kernel';
import { type Filter, type FilterToken, formatFilterToken } from '#api/contract';
import { OPERATORS, type Properties, type Property } from './property.ts';

/** Bounds of one filter: more is a mistake or an attack, and makes a statement the engines refuse. */
const MAX_TOKENS = 50;
const MAX_VALUES = 100;
const MAX_VALUE_LENGTH = 500;

/** The property of each token, in order. Fault `usage` for anything the list does not know, with what it does know. */
export function checkFilter(filter: Filter, properties: Properties): readonly (readonly [FilterToken, Property])[] {
  if (filter.tokens.length > MAX_TOKENS) {
    throw usage(`a filter of ${filter.tokens.length} conditions is too long`, `use at most ${MAX_TOKENS}`);
  }
  return filter.tokens.map((token) => [token, checkToken(token, properties)]);
}

function checkToken(token: FilterToken, properties: Properties): Property {
  const property = Object.hasOwn(properties, token.property) ? properties[token.property] : undefined;
  if (!property) {
    const names = Object.keys(properties);
    throw usage(`there is no property "${short(token.property)}" to filter by`, hint(token.property, names));
  }
  const operators = OPERATORS[property.type];
  if (!operators.includes(token.operator)) {
    throw usage(
      `"${token.property}" cannot be compared with "${short(token.operator)}"`,
      `use one of ${operators.join(' ')} with ${token.property}`,
    );
  }
  if (token.values.length === 0 || token.values.length > MAX_VALUES) {
    throw usage(
      `"${token.property}" is compared with ${token.values.length} values`,
      `give 1 to ${MAX_VALUES} values, separated by commas`,
    );
  }
  for (const value of token.values) checkValue(token, property, value);
  return property;
}

function checkValue(token: FilterToken, property: Property, value: string): void {
  if (value.length > MAX_VALUE_LENGTH) {
    throw usage(`a value of "${token.property}" has ${value.length} characters`, `use at most ${MAX_VALUE_LENGTH}`);
  }
  // PostgreSQL keeps no NUL in text, and SQLite ends a pattern at it.
  if (value.includes('\0')) throw usage(`a value of "${token.property}" holds a NUL character`, 'leave it out');
  const words = wordsOf(property);
  if (words && !words.includes(value)) {
    throw usage(`"${token.property}" is never "${short(value)}"`, hint(value, words));
  }
  if (property.own && property.own.of(value) === undefined) {
    throw usage(`"${token.property}" is never "${short(value)}"`, `write ${property.own.expects}`);
  }
  if (property.type === 'date' && dayOf(value) === undefined && parseInstant(value) === undefined) {
    throw usage(
      `"${short(formatFilterToken(token))}" compares with no date`,
      'write it as 2026-11-23 or 2026-11-23T09:00:00Z',
    );
  }
}

function wordsOf(property: Property): readonly string[] | undefined {
  if (property.type === 'severity') return SEVERITIES.filter(isSeverity);
  return property.type === 'flag' ? ['true', 'false'] : property.values;
}

/** First moment of a day written as `2026-11-23`; undefined when it is no such day. */
export function dayOf(value: string): string | undefined {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseInstant(`${value}T00:00:00Z`) : undefined;
  return start?.startsWith(value) ? start : undefined;
}

export function usage(message: string, mend: string): Fault {
  return new Fault('usage', message, { mend });
}

export function hint(written: string, known: readonly string[]): string {
  const nearest = didYouMean(written, known);
  return `${nearest === undefined ? '' : `did you mean "${nearest}"? `}use one of ${known.join(', ')}`;
}

export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
