import PropertyFilter from '@cloudscape-design/components/property-filter';
import { useMemo } from 'react';
import type { Filter } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { componentOptions, componentProperties, type FilterProperty } from './properties.ts';
import { fromQuery, toQuery } from './query.ts';
import { useDayText } from './use-day-text.ts';

interface ListFilterProps {
  readonly properties: readonly FilterProperty[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
  readonly placeholder: string;
  readonly countText: string;
}

/** The one filter of all lists. */
export function ListFilter({ properties, filter, onChange, placeholder, countText }: ListFilterProps) {
  const { text } = useWords();
  const dayText = useDayText();
  const filteringProperties = useMemo(
    () => componentProperties(properties, (label) => text('filter.values', { property: label }), dayText),
    [properties, text, dayText],
  );
  const filteringOptions = useMemo(() => componentOptions(properties), [properties]);
  return (
    <PropertyFilter
      query={toQuery(filter, properties)}
      onChange={({ detail }) => onChange(fromQuery(detail))}
      filteringProperties={filteringProperties}
      filteringOptions={filteringOptions}
      freeTextFiltering={{ operators: [':', '!:'], defaultOperator: ':' }}
      filteringPlaceholder={placeholder}
      filteringAriaLabel={placeholder}
      countText={countText}
      virtualScroll={filteringOptions.length > 500}
      expandToViewport
    />
  );
}
