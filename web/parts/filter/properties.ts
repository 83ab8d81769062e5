import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import { DayForm } from './day-form.tsx';

/**
 * A property one may filter by.
 * - `text`: contains, equals.
 * - `choice`: one or several of a closed set.
 * - `rank`: a closed set with an order, the lowest first.
 * - `day`: from or until a day.
 * - `number`: from or up to.
 */
export interface FilterProperty {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'choice' | 'rank' | 'day' | 'number';
  /** Values to suggest; all there are for `choice` and `rank`. */
  readonly values?: readonly { readonly value: string; readonly label: string }[];
}

/** Properties in the words of the PropertyFilter component. `valuesLabel` heads the suggestions of one property. */
export function componentProperties(
  properties: readonly FilterProperty[],
  valuesLabel: (label: string) => string,
  formatDay: (day: string) => string,
): PropertyFilterProps.FilteringProperty[] {
  return properties.map((property) => ({
    key: property.key,
    propertyLabel: property.label,
    groupValuesLabel: valuesLabel(property.label),
    operators: operatorsOf(property, formatDay),
    ...(property.kind === 'text' ? { defaultOperator: ':' as const } : {}),
    ...(property.kind === 'day' || property.kind === 'number' ? { defaultOperator: '>=' as const } : {}),
  }));
}

function operatorsOf(
  property: FilterProperty,
  formatDay: (day: string) => string,
): NonNullable<PropertyFilterProps.FilteringProperty['operators']> {
  const labelOf = (value: string) => property.values?.find((known) => known.value === value)?.label ?? value;
  const several = (['=', '!='] as const).map((operator) => ({
    operator,
    tokenType: 'enum' as const,
    format: (values: string | readonly string[]) => [values].flat().map(labelOf).join(', '),
  }));
  const bounds = (format: (value: string) => string) =>
    (['>=', '<='] as const).map((operator) => ({ operator, format }));
  switch (property.kind) {
    case 'text':
      return [':', '!:', ...(['=', '!='] as const).map((operator) => ({ operator, format: labelOf }))];
    case 'choice':
      return several;
    case 'rank':
      return [...several, ...bounds(labelOf)];
    case 'day':
      return bounds(formatDay).map((operator) => ({ ...operator, form: DayForm }));
    case 'number':
      return ['>=', '<='];
  }
}

export function componentOptions(properties: readonly FilterProperty[]): PropertyFilterProps.FilteringOption[] {
  return properties.flatMap((property) =>
    (property.values ?? []).map(({ value, label }) => ({ propertyKey: property.key, value, label })),
  );
}
