import Select from '@cloudscape-design/components/select';
import { useWords } from '../../app/language.tsx';
import { useAccounts } from '../../client/queries.ts';

/** Stands for no condition: an account's id is digits or empty. */
const ALL = '*';

interface AccountSelectProps {
  /** '' for what is outside of AWS. */
  readonly account: string | undefined;
  readonly hasOutside?: boolean;
  readonly onChange: (account: string | undefined) => void;
}

/** All accounts, one of them, or what is outside of AWS. */
export function AccountSelect({ account, hasOutside = false, onChange }: AccountSelectProps) {
  const { text } = useWords();
  const accounts = useAccounts().data?.items ?? [];
  const options = [
    { value: ALL, label: text('scope.organization') },
    ...(hasOutside ? [{ value: '', label: text('runtime.outside') }] : []),
    ...accounts.map(({ id, name }) => ({ value: id, label: name || id, description: id })),
  ];
  const value = account ?? ALL;
  return (
    <Select
      ariaLabel={text('column.account')}
      filteringType={accounts.length > 10 ? 'auto' : 'none'}
      selectedOption={options.find((option) => option.value === value) ?? { value, label: value }}
      options={options}
      onChange={({ detail }) => onChange(detail.selectedOption.value === ALL ? undefined : detail.selectedOption.value)}
    />
  );
}
