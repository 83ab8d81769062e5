import Select from '@cloudscape-design/components/select';
import { useWords } from '../app/language.tsx';
import { useAccounts } from '../client/queries.ts';

/** Scope that stands for all accounts together. */
export const ORGANIZATION = 'organization';

interface ScopeSelectProps {
  readonly scope: string;
  readonly onChange: (scope: string) => void;
}

/** The organization as a whole, or one account of it. */
export function ScopeSelect({ scope, onChange }: ScopeSelectProps) {
  const { text } = useWords();
  const accounts = useAccounts().data?.items ?? [];
  const options = [
    { value: ORGANIZATION, label: text('scope.organization') },
    ...accounts.map(({ id, name }) => ({ value: id, label: name, description: id })),
  ];
  return (
    <Select
      ariaLabel={text('scope.label')}
      filteringType="auto"
      selectedOption={options.find(({ value }) => value === scope) ?? { value: scope, label: scope }}
      options={options}
      onChange={({ detail }) => onChange(detail.selectedOption.value ?? ORGANIZATION)}
    />
  );
}
