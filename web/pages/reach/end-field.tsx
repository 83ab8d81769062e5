import Autosuggest from '@cloudscape-design/components/autosuggest';
import FormField from '@cloudscape-design/components/form-field';
import { useDeferredValue } from 'react';
import { useWords } from '../../app/language.tsx';
import { useEndpoints } from '../../client/exposure-queries.ts';
import { useTypeName } from '../../parts/exposure/element-name.ts';

interface EndFieldProps {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One end of a question, with what it may mean while it is being written. */
export function EndField({ label, description, value, onChange }: EndFieldProps) {
  const { text, named } = useWords();
  const typeName = useTypeName();
  const endpoints = useEndpoints(useDeferredValue(value));
  const options = (endpoints.data?.items ?? []).map(({ text: written, kind, label: name, element }) => ({
    value: written,
    label: element ? name : named('endpointKind', kind),
    description: element ? `${typeName(element.type)} · ${element.accountName || element.accountId}` : written,
  }));
  return (
    <FormField label={label} description={description}>
      <Autosuggest
        value={value}
        options={options}
        filteringType="manual"
        statusType={endpoints.isFetching ? 'loading' : 'finished'}
        loadingText={text('shell.loading')}
        empty={text('reach.noSuggestion')}
        enteredTextLabel={(entered) => text('reach.use', { text: entered })}
        onChange={({ detail }) => onChange(detail.value.trim())}
      />
    </FormField>
  );
}
